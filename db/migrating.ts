/** Brings a database up to the schema of this code; checks that nothing was lost on the way. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { dialect, postgresUrl, sqliteFile } from './address.ts'
import { assertDurable, open } from './sqlite.ts'

/** `newer`: the database was made by later code. `collation`: PostgreSQL does not compare by bytes. */
export class MigrationProblem extends Error {
  override name = 'MigrationProblem'
  constructor(
    readonly reason: 'newer' | 'lost' | 'collation' | 'unreachable',
    message: string,
  ) {
    super(message)
  }
}

/** `folder` holds `sqlite/` and `postgres/`. Answers how many migrations were applied. */
export async function migrate(folder: string): Promise<number> {
  return dialect === 'postgres' ? migrateOnPostgres(path.join(folder, 'postgres')) : migrateOnSqlite(path.join(folder, 'sqlite'))
}

async function migrateOnSqlite(folder: string): Promise<number> {
  mkdirSync(path.dirname(sqliteFile), { recursive: true })
  const existed = existsSync(sqliteFile)
  const connection = open(sqliteFile)
  try {
    const waiting = pending(folder, appliedOnSqlite(connection))
    if (waiting > 0 && existed && tablesOf(connection).length > 0) await connection.backup(`${sqliteFile}.before-${stamp()}`)
    if (waiting > 0) {
      const before = countsOf(connection)
      connection.pragma('foreign_keys = OFF') // inside the migrator's transaction it would do nothing, and a rebuilt table would cascade
      migrateSqlite(drizzleSqlite(connection), { migrationsFolder: folder })
      connection.pragma('foreign_keys = ON')
      const broken = connection.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new MigrationProblem('lost', `foreign keys broken: ${broken.length}`)
      assertKept(before, countsOf(connection))
    }
    connection.exec('insert into pulse (id, beats) values (1, 0) on conflict do nothing')
    assertDurable(connection)
    return waiting
  } finally {
    connection.close()
  }
}

async function migrateOnPostgres(folder: string): Promise<number> {
  const client = new pg.Client({ connectionString: postgresUrl })
  await client.connect().catch((problem: unknown) => {
    throw new MigrationProblem('unreachable', problem instanceof Error ? problem.message : 'no answer')
  })
  try {
    await client.query(`select pg_advisory_lock(727501)`) // several servers may start at once
    const collation = await client.query<{ datcollate: string }>('select datcollate from pg_database where datname = current_database()')
    const name = collation.rows[0]?.datcollate ?? ''
    if (!['C', 'POSIX', 'C.UTF-8', 'C.utf8'].includes(name)) throw new MigrationProblem('collation', name)
    const waiting = pending(folder, await appliedOnPostgres(client))
    if (waiting > 0) {
      const before = await countsOnPostgres(client)
      await migratePostgres(drizzlePostgres(client), { migrationsFolder: folder })
      assertKept(before, await countsOnPostgres(client))
    }
    await client.query('insert into pulse (id, beats) values (1, 0) on conflict do nothing')
    return waiting
  } finally {
    await client.end()
  }
}

/** How many of the folder's migrations are not applied; throws where the database knows later ones. */
function pending(folder: string, applied: number[]): number {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')) as { entries: { when: number }[] }
  const known = new Set(journal.entries.map((entry) => entry.when))
  if (applied.some((when) => !known.has(when))) throw new MigrationProblem('newer', String(Math.max(...applied)))
  return journal.entries.length - applied.length
}

function assertKept(before: Map<string, number>, after: Map<string, number>) {
  for (const [table, rows] of before) {
    const left = after.get(table)
    if (left !== undefined && left < rows) throw new MigrationProblem('lost', `${table}: ${rows} → ${left}`)
  }
}

function appliedOnSqlite(connection: Database.Database): number[] {
  if (!tablesOf(connection).includes('__drizzle_migrations')) return []
  return connection
    .prepare<[], { created_at: number }>('select created_at from __drizzle_migrations')
    .all()
    .map((row) => Number(row.created_at))
}

function tablesOf(connection: Database.Database): string[] {
  return connection
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all()
    .map((row) => row.name)
}

function countsOf(connection: Database.Database): Map<string, number> {
  const count = (table: string) => connection.prepare<[], { rows: number }>(`select count(*) as rows from "${table}"`).get()?.rows ?? 0
  return new Map(
    tablesOf(connection)
      .filter(isOurs)
      .map((table) => [table, count(table)]),
  )
}

async function appliedOnPostgres(client: pg.Client): Promise<number[]> {
  const exists = await client.query(
    "select 1 from information_schema.tables where table_schema = 'drizzle' and table_name = '__drizzle_migrations'",
  )
  if (exists.rowCount === 0) return []
  const rows = await client.query<{ created_at: string }>('select created_at from drizzle.__drizzle_migrations')
  return rows.rows.map((row) => Number(row.created_at))
}

async function countsOnPostgres(client: pg.Client): Promise<Map<string, number>> {
  const tables = await client.query<{ table_name: string }>(
    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const counts = new Map<string, number>()
  for (const { table_name: name } of tables.rows) {
    if (!isOurs(name)) continue
    const { rows } = await client.query<{ rows: string }>(`select count(*) as rows from "${name}"`)
    counts.set(name, Number(rows[0]?.rows ?? 0))
  }
  return counts
}

function isOurs(table: string): boolean {
  return !table.startsWith('__')
}

function stamp(): string {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14)
}
