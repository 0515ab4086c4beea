/** Databases as earlier versions left them: their schema, filled with the demo as far as it knew it, beside the test's own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { drizzle as onSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import { vi } from 'vitest'
import { dialect, environmentWith, postgresUrl, sqliteFile } from '#db/address.ts'
import { insertRows, withoutReferences } from '#db/copying/inserting.ts'
import {
  addressOf,
  columnsOf as columnsOnPostgres,
  connected,
  createDatabase,
  migrationsOf as appliedOnPostgres,
  quoted,
  tallyOf as tallyOnPostgres,
} from '#db/copying/postgres.ts'
import { columnsOf, migrationsOf, tallyOf } from '#db/copying/sqlite.ts'
import type { Columns, Tally } from '#db/copying/tally.ts'
import { migrationsOfThisCode } from '#db/journal.ts'
import { temporaryFolder } from './backup.ts'

/** A folder with the database file in it, or the address of a database. */
export type Place = { folder: string; url: string }

/** As a version with that many migrations left it. */
export async function databaseAfter(migrations: number): Promise<Place> {
  const folder = temporaryFolder()
  const first = firstOf(migrations, path.join(folder, 'migrations'))
  if (dialect === 'sqlite') {
    const old = new Database(path.join(folder, 'tap-huan.db'))
    migrateSqlite(onSqlite(old), { migrationsFolder: first })
    fillSqlite(old)
    old.close()
    return { folder, url: '' }
  }
  const url = await createDatabase(postgresUrl, `old_${migrations}_${process.pid}`)
  await connected(url, async (client) => {
    await migratePostgres(onPostgres(client), { migrationsFolder: first })
    await fillPostgres(url)
  })
  return { folder, url }
}

/** Another with the same in it. */
export async function copyOf({ folder, url }: Place, name: string): Promise<Place> {
  const copy = temporaryFolder()
  if (dialect === 'sqlite') {
    cpSync(path.join(folder, 'tap-huan.db'), path.join(copy, 'tap-huan.db'))
    return { folder: copy, url }
  }
  const database = `${new URL(url).pathname.slice(1)}_${name}`
  await connected(postgresUrl, (client) =>
    client.query(`create database ${quoted(database)} template ${quoted(new URL(url).pathname.slice(1))}`),
  )
  return { folder: copy, url: addressOf(url, database) }
}

export async function removed({ url }: Place): Promise<void> {
  if (url) await connected(postgresUrl, (client) => client.query(`drop database ${quoted(new URL(url).pathname.slice(1))} with (force)`))
}

const script = `
  import { once } from 'node:events'
  import { migrate } from './db/migrating.ts'
  console.log('ready')
  await once(process.stdin, 'data')
  await migrate('db/migrations')
  process.exit(0)`

/** What a process of `upgrade` waits for on its standard input. */
export const goOn = '\n'

/** The upgrade of this code, in a process of its own, as a start would do it: it says that it is ready and begins when it is told to. */
export function upgrade({ folder, url }: Place): ChildProcessWithoutNullStreams {
  const env = environmentWith({ DATA_DIR: folder, DATABASE_URL: url })
  return spawn(process.execPath, ['--input-type=module', '-e', script], { env })
}

/** The same here, with code that has read that address; answers how many migrations were applied. */
export async function upgraded({ folder, url }: Place): Promise<number> {
  const before = { ...process.env }
  try {
    vi.resetModules()
    Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: url })
    const { migrate } = await import('#db/migrating.ts')
    return await migrate('db/migrations')
  } finally {
    Object.assign(process.env, before)
  }
}

export type Seen = { columns: Columns; tally: Tally; migrations: number }

/** Its rows, seen through the given columns as far as they are still there; and how many migrations it knows. */
export async function seen({ folder, url }: Place, only?: Columns): Promise<Seen> {
  if (dialect === 'sqlite') {
    const connection = new Database(path.join(folder, 'tap-huan.db'))
    const columns = shared(columnsOf(connection), only)
    const result = { columns, tally: tallyOf(connection, columns), migrations: migrationsOf(connection).length }
    connection.close()
    return result
  }
  return connected(url, async (client) => {
    await client.query('begin')
    const columns = shared(await columnsOnPostgres(client), only)
    return { columns, tally: await tallyOnPostgres(client, columns), migrations: (await appliedOnPostgres(client)).length }
  })
}

/** Counted anew by the next start, so an upgrade need not keep it. */
const derived = new Set(['coverage_tallies'])

function shared(columns: Columns, only: Columns = columns): Columns {
  const lasting = Object.entries(columns).filter(([table]) => !derived.has(table))
  const both = lasting.map(([table, names]) => [table, names.filter((name) => only[table]?.includes(name))] as const)
  return Object.fromEntries(both.filter(([, names]) => names.length > 0))
}

function firstOf(count: number, folder: string): string {
  const source = path.join(migrationsOfThisCode, dialect)
  mkdirSync(path.join(folder, 'meta'), { recursive: true })
  const journal = JSON.parse(readFileSync(path.join(source, 'meta/_journal.json'), 'utf8')) as { entries: { tag: string }[] }
  const entries = journal.entries.slice(0, count)
  for (const { tag } of entries) cpSync(path.join(source, `${tag}.sql`), path.join(folder, `${tag}.sql`))
  writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return folder
}

function fillSqlite(old: Database.Database): void {
  old.pragma('foreign_keys = OFF')
  const full = new Database(sqliteFile, { readonly: true })
  const columns = shared(columnsOf(old), columnsOf(full))
  full.close()
  old.prepare('attach ? as full').run(sqliteFile)
  for (const [table, names] of Object.entries(columns)) {
    const list = names.map(quoted).join(', ')
    old.exec(`insert into main.${quoted(table)} (${list}) select ${list} from full.${quoted(table)}`)
  }
  old.exec('detach full')
}

async function fillPostgres(url: string): Promise<void> {
  await connected(postgresUrl, (full) =>
    connected(url, async (old) => {
      const bringBack = await withoutReferences(old)
      for (const [table, names] of Object.entries(shared(await columnsOnPostgres(old), await columnsOnPostgres(full)))) {
        const text = `select ${names.map((name) => `${quoted(name)}::text`).join(', ')} from ${quoted(table)}`
        const { rows } = await full.query<unknown[]>({ text, rowMode: 'array' })
        await insertRows(old, table, names, rows)
      }
      await bringBack()
    }),
  )
}
