/** The base database on SQLite; kept between runs while nothing that makes it has changed. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
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
  project.provide('sqliteBase', await baseFolder())
}

/** Made where it is not there yet. */
export async function baseFolder(): Promise<string> {
  const folder = path.join(cache, `base-${fingerprint()}`)
  if (!existsSync(folder)) await make(folder)
  return folder
}

async function make(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(path.join(cache, 'draft-'))
  process.env['DATA_DIR'] = draft
  process.env['DATABASE_URL'] = ''
  try {
    const { prepareBase } = await import('#tests/stage.ts')
    await prepareBase(draft)
    removeOld()
    if (!existsSync(folder)) renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Those of the last half hour may be in use by another run. */
function removeOld() {
  const old = readdirSync(cache, { withFileTypes: true }).filter((entry) => /^(base|draft)-/.test(entry.name))
  for (const entry of old) {
    const place = path.join(cache, entry.name)
    if (Date.now() - statSync(place).mtimeMs > 30 * 60_000) rmSync(place, { recursive: true, force: true })
  }
}
