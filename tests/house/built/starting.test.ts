/** A start that cannot go on says which setting and why, in a sentence; never a stack. */
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Stream } from 'node:stream'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { begin, doorAt, freePort, scratchFolder, serving } from './served.ts'

async function refusal(settings: Record<string, string>, door?: Stream): Promise<string> {
  const { status, said } = await begin(settings, undefined, door).ended
  expect(status, said).toBe(1)
  expect(said).not.toMatch(/^\s+at /m)
  return said.trim()
}

test('a wrong setting is named, what it was and what it should be', async () => {
  using scratch = scratchFolder()
  expect(await refusal({ DATA_DIR: scratch.folder, PORT: '70000' })).toMatch(/^[^\n]*PORT=70000 [^\n]*0 đến 65535[^\n]*$/)
})

test('a database that does not answer is named', async () => {
  using scratch = scratchFolder()
  const said = await refusal({ DATA_DIR: scratch.folder, DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' })
  expect(said).toMatch(/PostgreSQL theo DATABASE_URL/)
  expect(said).not.toContain('secret')
})

test('a port in use is named', async () => {
  using scratch = scratchFolder()
  const port = await freePort()
  const holder = createServer().listen(port, '127.0.0.1')
  const said = await refusal({ DATA_DIR: scratch.folder, DEMO: 'off', PORT: String(port) })
  holder.close()
  expect(said).toContain(String(port))
})

test('a door that systemd holds and does not hand over, or elsewhere than the settings say, is named', async () => {
  using scratch = scratchFolder()
  const settings = { DATA_DIR: scratch.folder, DEMO: 'off', LISTEN: 'stdin' }
  expect(await refusal({ ...settings, PORT: '0' })).toContain('StandardInput=socket')
  const port = await freePort()
  expect(await refusal({ ...settings, PORT: '1' }, doorAt(port))).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}.* PORT=1\\b`))
})

test('a data folder that cannot be written is named', async () => {
  using scratch = scratchFolder()
  const file = path.join(scratch.folder, 'a-file')
  writeFileSync(file, '')
  expect(await refusal({ DATA_DIR: path.join(file, 'data'), PORT: '0' })).toContain(path.join(file, 'data'))
})

test('a database newer than the code is left alone', async () => {
  using scratch = scratchFolder()
  const server = await serving(scratch.folder, { DEMO: 'off' })
  server.process.kill('SIGTERM')
  expect((await server.ended).status).toBe(0)
  const file = path.join(scratch.folder, 'tap-huan.db')
  const database = new Database(file)
  database.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run('later', 4_000_000_000_000)
  database.close()
  expect(await refusal({ DATA_DIR: scratch.folder, DEMO: 'off', PORT: '0' })).toMatch(/mới hơn/)
})
