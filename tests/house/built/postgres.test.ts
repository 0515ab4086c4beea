/** The same product on PostgreSQL: `DATABASE_URL=postgres://… npm start`. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startPostgres } from '#tests/setup/embedded.ts'
import { scratchFolder, serving } from './served.ts'

test('DATABASE_URL=postgres://… starts there, and keeps nothing in the data folder', async () => {
  using scratch = scratchFolder()
  const database = await startPostgres()
  try {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query(`create database tap_huan template template0 encoding 'UTF8' locale 'C'`)
    await client.end()

    const url = database.url.replace('/postgres?', '/tap_huan?')
    const server = await serving(scratch.folder, { DATABASE_URL: url, DEMO: 'off' }, 100)
    const verification = await fetch(`${server.origin}/verify`)
    server.process.kill('SIGTERM')
    const { status, said } = await server.ended

    expect(verification.status).toBe(200)
    expect(said).toContain(`${server.origin}/install/`)
    expect(status).toBe(0)
    expect(existsSync(path.join(scratch.folder, 'tap-huan.db'))).toBe(false)
  } finally {
    await database.stop()
  }
})
