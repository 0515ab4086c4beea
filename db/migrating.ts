/** Brings a database up to the schema of this code; a copy is made before, and nothing may be lost on the way. */
import { dialect, postgresUrl } from './address.ts'
import { migrateOnPostgres } from './migrating-postgres.ts'
import { migrateOnSqlite } from './migrating-sqlite.ts'

/** `folder` holds `sqlite/` and `postgres/`. Answers how many migrations were applied. */
export async function migrate(folder: string): Promise<number> {
  return dialect === 'postgres' ? migrateOnPostgres(folder, postgresUrl) : migrateOnSqlite(folder)
}
