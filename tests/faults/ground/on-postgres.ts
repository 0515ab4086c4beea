/** The database of a folder moved to a PostgreSQL of its own, and what it holds later as a SQLite file, for whoever reads only those. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import pg from 'pg'
import { startPostgres } from '#tests/setup/embedded.ts'
import type { Folder } from './folder.ts'

export type Moved = { url: string; asSqlite: () => Promise<string>; [Symbol.asyncDispose]: () => Promise<void> }

export async function onPostgres(folder: Folder): Promise<Moved> {
  const postgres = await startPostgres()
  const url = postgres.url.replace('/postgres?', '/tap_huan?')
  await asked(postgres.url, (client) => client.query(`create database tap_huan template template0 encoding 'UTF8' locale 'C'`))
  await promisify(execFile)(process.execPath, ['run/move.mjs', '--to', url], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: '', DEMO: 'off', DATA_DIR: folder.path },
  })
  return { url, asSqlite: () => copied(url, path.join(folder.path, 'from-postgres.db')), [Symbol.asyncDispose]: () => postgres.stop() }
}

/** Tables and rows alone; references were PostgreSQL's to keep. */
async function copied(url: string, file: string): Promise<string> {
  const database = new Database(file)
  await asked(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    )
    for (const { name } of tables.rows) {
      const { fields, rows } = await client.query<unknown[]>({ text: `select * from "${name}"`, rowMode: 'array' })
      if (fields.length === 0) continue
      database.exec(`create table "${name}" (${fields.map((field) => `"${field.name}"`).join()})`)
      const put = database.prepare(`insert into "${name}" values (${fields.map(() => '?').join()})`)
      database.transaction(() => {
        for (const row of rows) put.run(row.map(cell))
      })()
    }
  })
  database.close()
  return file
}

function cell(value: unknown): unknown {
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'boolean') return Number(value)
  return value === null || typeof value !== 'object' || value instanceof Uint8Array ? value : JSON.stringify(value)
}

async function asked<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
