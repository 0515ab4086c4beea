/** A whole SQLite database: copied while it is in use, and read back from a copy. */
import { createHash } from 'node:crypto'
import { existsSync, fdatasyncSync, openSync, closeSync } from 'node:fs'
import Database from 'better-sqlite3'
import { CopyProblem } from './problem.ts'
import { type Cell, type Columns, type Contents, rowSum, sameJson, type Tally } from './tally.ts'

type Connection = Database.Database

/** Blocks until it is done: for a process that answers nobody. Copy and tally are of the same moment, whatever is written meanwhile. */
export async function copySqlite(file: string, copy: string): Promise<Contents> {
  const connection = new Database(file, { readonly: true, timeout: 10_000 })
  try {
    connection.exec('begin')
    const contents = contentsOf(connection) // the first read fixes the moment
    await copiedInPieces(connection, copy)
    connection.exec('commit')
    return contents
  } finally {
    connection.close()
  }
}

const pagesAtOnce = 2048

/** Brought to the disk as it grows: in one go at the end, everybody else's writing would wait for it. In one transaction, or it would begin again at every write. */
async function copiedInPieces(connection: Connection, copy: string): Promise<void> {
  const file = openSync(copy, 'w', 0o600)
  try {
    await connection.backup(copy, {
      progress() {
        fdatasyncSync(file)
        return pagesAtOnce
      },
    })
  } finally {
    closeSync(file)
  }
}

/** Throws where SQLite itself finds a fault in the copy. */
export function readSqlite(copy: string): Contents {
  const connection = opened(copy)
  try {
    const [verdict] = connection.pragma('integrity_check(1)') as { integrity_check: string }[]
    if (verdict?.integrity_check !== 'ok') throw new CopyProblem('unsound', verdict?.integrity_check ?? 'integrity_check')
    const orphans = connection.pragma('foreign_key_check') as { table: string }[]
    if (orphans.length > 0) throw new CopyProblem('unsound', `foreign_key_check: ${orphans[0]?.table} (${orphans.length})`)
    return contentsOf(connection)
  } catch (problem) {
    throw problem instanceof Database.SqliteError ? new CopyProblem('unsound', problem.message) : problem
  } finally {
    connection.close()
  }
}

export function contentsOf(connection: Connection): Contents {
  return { tally: tallyOf(connection, columnsOf(connection)), migrations: migrationsOf(connection) }
}

/** `json` names the columns, as `table.column`, that are compared as values rather than as text. */
export function tallyOf(connection: Connection, columns: Columns, json: ReadonlySet<string> = new Set()): Tally {
  return Object.fromEntries(
    Object.entries(columns).map(([table, names]) => {
      const sum = rowSum(names)
      const isJson = names.map((name) => json.has(`${table}.${name}`))
      const rows = connection
        .prepare<[], unknown[]>(`select ${names.map(quoted).join(', ')} from ${quoted(table)}`)
        .raw()
        .iterate()
      for (const row of rows) sum.add(row.map((value, place) => cellOf(value, isJson[place] ?? false)))
      return [table, sum.result()]
    }),
  )
}

function cellOf(value: unknown, isJson: boolean): Cell {
  if (value === null) return null
  if (typeof value === 'string') return { text: isJson ? sameJson(value) : value }
  if (value instanceof Uint8Array) return { digest: createHash('sha256').update(value).digest('hex') }
  return { number: `${value as number}` }
}

/** Every table that is ours, its columns in the order of their names. */
export function columnsOf(connection: Connection): Columns {
  const tables = connection
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name",
    )
    .all()
    .filter(({ name }) => !name.startsWith('__'))
  const columns = connection.prepare<[string], { name: string }>('select name from pragma_table_info(?) order by name')
  return Object.fromEntries(tables.map(({ name }) => [name, columns.all(name).map((column) => column.name)]))
}

export function migrationsOf(connection: Connection): number[] {
  const exists = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!exists) return []
  const rows = connection.prepare<[], { at: number }>('select created_at as at from __drizzle_migrations order by created_at').all()
  return rows.map(({ at }) => Number(at))
}

/** None where there is no file. */
export function migrationsIn(file: string): number[] {
  if (!existsSync(file)) return []
  const connection = opened(file)
  try {
    return migrationsOf(connection)
  } finally {
    connection.close()
  }
}

/** It is there, and whoever runs this may not open or write it. */
export function isUnreachable(problem: unknown): boolean {
  return problem instanceof Database.SqliteError && /^SQLITE_(CANTOPEN|READONLY)/.test(problem.code)
}

/** A file that is no database tells so only when it is read. */
function opened(file: string): Connection {
  try {
    return new Database(file, { fileMustExist: true })
  } catch (problem) {
    throw isUnreachable(problem)
      ? new CopyProblem('noRights', file)
      : new CopyProblem('unsound', problem instanceof Error ? problem.message : file)
  }
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
