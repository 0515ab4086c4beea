/** A PostgreSQL of the run's own, from an npm package: made in a temporary folder, gone at the end. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, folder, stop } = await startPostgres()
  try {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(`create database base template template0 encoding 'UTF8' locale 'C'`)
    await client.end()
    const data = path.join(folder, 'files')
    mkdirSync(data, { recursive: true })
    process.env['DATA_DIR'] = data
    process.env['DATABASE_URL'] = url.replace('/postgres?', '/base?')
    const { prepareBase } = await import('#tests/stage.ts')
    await prepareBase(data)
    project.provide('postgres', url)
    return stop
  } catch (problem) {
    await stop()
    throw problem
  }
}
