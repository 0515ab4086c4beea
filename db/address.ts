/** Which database, and where its key lies: the only place in `db/` that reads the environment. */
import path from 'node:path'

const url = process.env['DATABASE_URL']?.trim() ?? ''

export const dialect: 'postgres' | 'sqlite' = /^postgres(ql)?:\/\//.test(url) ? 'postgres' : 'sqlite'

export const postgresUrl = url

export const dataFolder = path.resolve(process.env['DATA_DIR'] ?? 'data')

export const sqliteFile = path.join(dataFolder, 'tap-huan.db')

/** The key that seals secrets: beside the database, never in it. Backups take the folder along. */
export const keyFile = path.join(dataFolder, 'keys', 'sealing-key')

/** True where DATABASE_URL says something that is neither empty nor the address of a database of PostgreSQL. */
export const isUnknownAddress = url !== '' && (dialect === 'sqlite' || !namesDatabase(url))

/** A password with `@`, `#` or `/` as it is makes it another address, or none. */
export function namesDatabase(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address) && URL.canParse(address) && new URL(address).pathname.length > 1
}

/** Where pg_dump and pg_restore lie, where they are not on the PATH. */
export const postgresPrograms = process.env['PG_BIN']?.trim() ?? ''

/** PostgreSQL is dumped before a migration, unless somebody else sees to that. */
export const copyBeforeMigration = process.env['BACKUP_BEFORE_MIGRATION']?.trim() !== 'off'

export const searchPath = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)

/** For a program of the database's own, which finds its further settings there. */
export function environmentWith(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...more }
}
