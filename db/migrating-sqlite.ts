/** SQLite: all migrations in one transaction; where rows were lost all the same, the copy made before is put back. */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { sqliteFile } from './address.ts'
import { columnsOf, migrationsOf, quoted } from './copying/sqlite.ts'
import { assertKept, keepNewest, knownMigrations, MigrationProblem, pending, stamp } from './journal.ts'
import { assertDurable, open } from './opening.ts'

export async function migrateOnSqlite(folder: string): Promise<number> {
  mkdirSync(path.dirname(sqliteFile), { recursive: true })
  const existed = existsSync(sqliteFile)
  const connection = open(sqliteFile)
  if (!existed) chmodSync(sqliteFile, 0o600)
  let copy: string | null = null
  try {
    const waiting = pending(knownMigrations('sqlite', folder), migrationsOf(connection))
    if (waiting > 0) {
      if (existed && Object.keys(columnsOf(connection)).length > 0) copy = await copied(connection)
      bringUp(connection, path.join(folder, 'sqlite'))
    }
    connection.exec('insert into pulse (id, beats) values (1, 0) on conflict do nothing')
    assertDurable(connection)
    return waiting
  } catch (problem) {
    connection.close()
    if (copy && problem instanceof MigrationProblem) putBack(copy)
    throw problem
  } finally {
    connection.close()
  }
}

function bringUp(connection: Database.Database, folder: string): void {
  const before = countsOf(connection)
  connection.pragma('foreign_keys = OFF') // inside the migrator's transaction it would do nothing, and a rebuilt table would cascade
  migrate(drizzle(connection), { migrationsFolder: folder })
  connection.pragma('foreign_keys = ON')
  const broken = connection.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new MigrationProblem('lost', `foreign keys broken: ${broken.length}`)
  assertKept(before, countsOf(connection))
}

async function copied(connection: Database.Database): Promise<string> {
  const copy = `${sqliteFile}.before-${stamp()}`
  await connection.backup(copy)
  chmodSync(copy, 0o600)
  keepNewest(path.dirname(sqliteFile), `${path.basename(sqliteFile)}.before-`)
  return copy
}

function putBack(copy: string): void {
  for (const rest of ['-wal', '-shm']) rmSync(sqliteFile + rest, { force: true })
  renameSync(copy, sqliteFile)
}

function countsOf(connection: Database.Database): Map<string, number> {
  const count = (table: string) =>
    connection.prepare<[], { rows: number }>(`select count(*) as rows from ${quoted(table)}`).get()?.rows ?? 0
  return new Map(Object.keys(columnsOf(connection)).map((table) => [table, count(table)]))
}
