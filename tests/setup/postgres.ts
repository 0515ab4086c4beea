/** A PostgreSQL of the run's own, from an npm package: made in a temporary folder, gone at the end. Its base database is the one of SQLite, moved. */
import { cpSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './embedded.ts'
import { baseFolder } from './sqlite.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const base = await baseFolder()
  // only now: what is of ours reads its address where it is first imported, and the base may just have been made there
  const { moveToPostgres } = await import('#db/copying/moving.ts')
  const { createDatabase } = await import('#db/copying/postgres.ts')
  const { url, folder, stop } = await startPostgres()
  try {
    const file = path.join(folder, 'tap-huan.db')
    cpSync(path.join(base, 'tap-huan.db'), file) // others read theirs at the same time
    await moveToPostgres(file, await createDatabase(url, 'base'), () => undefined)
    project.provide('postgres', url)
    return stop
  } catch (problem) {
    await stop()
    throw problem
  }
}
