/** How large the database is. */
import { stat } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { dialect, sqliteFile } from './address.ts'
import { db } from './index.ts'
import { pulse } from './schema/index.ts'

/** In bytes; `walBytes` is what SQLite has not yet moved into its main file, null on PostgreSQL. */
export type Size = { dialect: typeof dialect; version: string; bytes: number; walBytes: number | null }

const asked = {
  sqlite: { version: sql<string>`sqlite_version()`, bytes: sql<number>`0` },
  postgres: { version: sql<string>`current_setting('server_version')`, bytes: sql<number>`pg_database_size(current_database())` },
}

export async function measureDatabase(): Promise<Size> {
  const [row] = await db.select(asked[dialect]).from(pulse).limit(1)
  const version = row?.version.split(' ', 1)[0] ?? ''
  if (dialect === 'postgres') return { dialect, version, bytes: Number(row?.bytes ?? 0), walBytes: null }
  return { dialect, version, bytes: await bytesOf(sqliteFile), walBytes: await bytesOf(`${sqliteFile}-wal`) }
}

async function bytesOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0
}
