/** Each test file works on its own copy of the base database. Runs before anything of ours is imported. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

const server = inject('postgres')
const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
const folder = mkdtempSync(path.join(tmpdir(), 'tap-huan-test-'))
await asOwner(`create database ${name} template base strategy file_copy`)
process.env['DATABASE_URL'] = server.replace('/postgres?', `/${name}?`)
process.env['DATA_DIR'] = folder

afterAll(async () => {
  const { disconnect } = await import('#db')
  await disconnect()
  await asOwner(`drop database ${name} with (force)`)
  rmSync(folder, { recursive: true, force: true })
})

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
