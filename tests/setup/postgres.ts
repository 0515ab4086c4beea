/** A PostgreSQL of the run's own, from an npm package: made in a temporary folder, gone at the end. Its base database is the one of SQLite, moved. */
import { cpSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { moveToPostgres } from '#db/copying/moving.ts'
import { createDatabase } from '#db/copying/postgres.ts'
import { startPostgres } from './embedded.ts'
import { baseFolder } from './sqlite.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const base = await baseFolder()
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
