/** The base database on SQLite; kept between runs while nothing that makes it has changed. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { fingerprint } from './fingerprint.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    sqliteBase: string
  }
}

const cache = path.resolve('.cache')

export default async function setup(project: TestProject): Promise<void> {
  const folder = path.join(cache, `base-${fingerprint()}`)
  if (!existsSync(folder)) await make(folder)
  project.provide('sqliteBase', folder)
}

async function make(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache)) if (name.startsWith('base-')) rmSync(path.join(cache, name), { recursive: true, force: true })
  const draft = mkdtempSync(path.join(cache, 'draft-'))
  process.env['DATA_DIR'] = draft
  process.env['DATABASE_URL'] = ''
  const { prepareBase } = await import('#tests/stage.ts')
  await prepareBase(draft)
  renameSync(draft, folder)
}
