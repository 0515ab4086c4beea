/** The whole of the database at the address, whichever it is: copied while in use, and read back from a copy. */
import { dialect, postgresUrl, sqliteFile } from '../address.ts'
import { copyPostgres, readPostgres } from './postgres.ts'
import { copySqlite, readSqlite } from './sqlite.ts'
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
