/** The whole of the database at the address, whichever it is: copied while in use, and read back from a copy. */
import { dialect, postgresUrl, sqliteFile } from '../address.ts'
import { knownMigrations, pending } from '../journal.ts'
import { connected, copyPostgres, migrationsOf, readPostgres } from './postgres.ts'
import { CopyProblem } from './problem.ts'
import { copySqlite, migrationsIn, readSqlite } from './sqlite.ts'
import type { Contents } from './tally.ts'

/** What a copy is called in an archive; of the one database it is a file, of the other a dump. */
export const copyName = { sqlite: 'tap-huan.db', postgres: 'tap-huan.dump' } as const

export async function copyDatabase(copy: string): Promise<Contents> {
  return dialect === 'postgres' ? copyPostgres(postgresUrl, copy) : copySqlite(sqliteFile, copy)
}

/** Restores it where nobody looks, has the database check itself, and counts again. */
export async function readCopy(copy: string): Promise<Contents> {
  return dialect === 'postgres' ? readPostgres(postgresUrl, copy) : readSqlite(copy)
}

/** Throws where there is no database yet, or one that older or later code made. */
export async function assertOfThisCode(): Promise<void> {
  const applied = await (dialect === 'postgres' ? connected(postgresUrl, migrationsOf) : migrationsIn(sqliteFile))
  assertUpToDate(dialect, applied, dialect === 'postgres' ? 'PostgreSQL' : sqliteFile)
}

export function assertUpToDate(database: typeof dialect, applied: number[], place: string): void {
  if (pending(knownMigrations(database), applied) > 0) throw new CopyProblem(applied.length > 0 ? 'older' : 'absent', place)
}
