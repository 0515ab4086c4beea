/** Many rows at once, straight into the tables of either database: indexes and references are put aside and made again at the end. */
import { existsSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { dialect, postgresUrl, sqliteFile } from '#db/address.ts'
import { insertRows, withoutReferences } from '#db/copying/inserting.ts'
import { open } from '#db/opening.ts'

export type Store = {
  put<Table extends PgTable>(table: Table, rows: Table['$inferInsert'][]): Promise<void>
  /** Brings back what was put aside; every reference is looked up. */
  close(): Promise<void>
}

/** While it is open, nobody else may have the database open. */
export async function openStore(tables: PgTable[]): Promise<Store> {
  const names = tables.map((table) => getTableName(table))
  return dialect === 'sqlite' ? onSqlite(names) : onPostgres(names)
}

/** True where there is not even an empty database of ours. */
export async function isNowhere(): Promise<boolean> {
  if (dialect === 'sqlite') return !existsSync(sqliteFile)
  const client = new pg.Client({ connectionString: postgresUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ there: string | null }>(`select to_regclass('public.installation') as there`)
    return !rows[0]?.there
  } finally {
    await client.end()
  }
}

function onSqlite(names: string[]): Store {
  const connection = open(sqliteFile)
  connection.pragma('journal_mode = DELETE')
  connection.pragma('synchronous = OFF') // a fill that is cut off is begun anew
  connection.pragma('foreign_keys = OFF')
  connection.pragma('locking_mode = EXCLUSIVE')
  connection.pragma('cache_size = -400000')
  const marks = names.map(() => '?').join()
  const indexes = connection
    .prepare<string[], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (${marks})`,
    )
    .all(...names)
  for (const { name } of indexes) connection.exec(`drop index "${name}"`)
  const statements = new Map<PgTable, Database.Statement<unknown[]>>()
  return {
    async put(table, rows) {
      const columns = columnsOf(table)
      const known = statements.get(table)
      const statement = known ?? connection.prepare(`insert into ${textFor(table, columns)} values (${columns.map(() => '?').join()})`)
      statements.set(table, statement)
      connection.transaction(() => {
        for (const row of rows) statement.run(...valuesOf(columns, row))
      })()
    },
    async close() {
      for (const { sql } of indexes) connection.exec(sql)
      const lost = connection.pragma('foreign_key_check') as { table: string; parent: string }[]
      if (lost[0]) throw new Error(`${lost.length} rows refer to nothing: ${lost[0].table} → ${lost[0].parent}`)
      connection.exec('analyze')
      connection.pragma('locking_mode = NORMAL')
      connection.pragma('journal_mode = WAL')
      connection.close()
    },
  }
}

async function onPostgres(names: string[]): Promise<Store> {
  const client = new pg.Client({ connectionString: postgresUrl })
  await client.connect()
  await client.query('set synchronous_commit = off')
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
     join pg_class t on t.oid = i.indrelid where t.relname = any($1) and not i.indisprimary and t.relnamespace = 'public'::regnamespace`,
    [names],
  )
  const bringBack = await withoutReferences(client)
  for (const { name } of indexes) await client.query(`drop index "${name}"`)
  return {
    put: (table, rows) => {
      const columns = columnsOf(table)
      return insertRows(
        client,
        getTableName(table),
        columns.map(({ name }) => name),
        rows.map((row) => valuesOf(columns, row)),
      )
    },
    async close() {
      for (const { definition } of indexes) await client.query(definition)
      await bringBack()
      await client.query('analyze')
      await client.end()
    },
  }
}

type Column = { key: string; name: string; initial: (() => unknown) | undefined; stored: (value: unknown) => unknown }

const columnsKnown = new Map<PgTable, Column[]>()

function columnsOf(table: PgTable): Column[] {
  const known = columnsKnown.get(table)
  if (known) return known
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    name: toSnakeCase(key),
    initial: column.defaultFn as (() => unknown) | undefined,
    stored: (value: unknown) => column.mapToDriverValue(value),
  }))
  columnsKnown.set(table, columns)
  return columns
}

function valuesOf(columns: Column[], row: Record<string, unknown>): unknown[] {
  return columns.map(({ key, initial, stored }) => {
    const value = row[key] ?? initial?.() ?? null
    return value === null ? null : stored(value)
  })
}

function textFor(table: PgTable, columns: Column[]): string {
  return `"${getTableName(table)}" (${columns.map(({ name }) => `"${name}"`).join()})`
}
