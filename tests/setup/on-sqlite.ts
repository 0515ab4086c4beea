/** Each test file works on its own copy of the base database. Runs before anything of ours is imported. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'tap-huan-test-'))
cpSync(inject('sqliteBase'), folder, { recursive: true })
process.env['DATABASE_URL'] = ''
process.env['DATA_DIR'] = folder

afterAll(async () => {
  const { disconnect } = await import('#db')
  await disconnect()
  rmSync(folder, { recursive: true, force: true })
})
