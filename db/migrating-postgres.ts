/** PostgreSQL: counted, migrated and counted again in one transaction, after a dump. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { copyBeforeMigration, dataFolder } from './address.ts'
import { columnsOf, majorOf, migrationsOf, quoted } from './copying/postgres.ts'
import { CopyProblem } from './copying/problem.ts'
import { dump } from './copying/programs.ts'
import { assertKept, keepNewest, knownMigrations, MigrationProblem, pending, stamp } from './journal.ts'

export async function migrateOnPostgres(folder: string, url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect().catch((problem: unknown) => {
    throw new MigrationProblem('unreachable', problem instanceof Error ? problem.message : 'no answer')
  })
  try {
    await client.query(`select pg_advisory_lock(727501)`) // several servers may start at once
    await assertBytewise(client)
    const applied = await migrationsOf(client)
    const waiting = pending(knownMigrations('postgres', folder), applied)
    if (waiting > 0) {
      if (applied.length > 0 && copyBeforeMigration) await dumped(client, url)
      await bringUp(client, path.join(folder, 'postgres'))
    }
    await client.query('insert into pulse (id, beats) values (1, 0) on conflict do nothing')
    return waiting
  } finally {
    await client.end()
  }
}

/** Before anything is written: it compares by bytes, and has every letter. */
export async function assertBytewise(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ collation: string; encoding: string }>(
    'select datcollate as collation, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()',
  )
  const { collation = '', encoding = '' } = rows[0] ?? {}
  if (!['C', 'POSIX', 'C.UTF-8', 'C.utf8'].includes(collation)) throw new MigrationProblem('collation', collation)
  if (encoding !== 'UTF8') throw new MigrationProblem('encoding', encoding)
}

/** Where rows are lost, all of it is undone. */
async function bringUp(client: pg.Client, folder: string): Promise<void> {
  await drizzle(client).transaction(async (tx) => {
    const before = await countsOf(client)
    await migrate(tx as unknown as NodePgDatabase, { migrationsFolder: folder }) // its own transaction becomes a part of ours
    assertKept(before, await countsOf(client))
  })
}

async function dumped(client: pg.Client, url: string): Promise<void> {
  const name = `tap-huan.dump.before-${stamp()}`
  mkdirSync(dataFolder, { recursive: true })
  try {
    await dump({ url, file: path.join(dataFolder, name), server: await majorOf(client) })
  } catch (problem) {
    throw problem instanceof CopyProblem ? new MigrationProblem('noCopy', problem.message) : problem
  }
  keepNewest(dataFolder, 'tap-huan.dump.before-')
}

async function countsOf(client: pg.Client): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const table of Object.keys(await columnsOf(client))) {
    const { rows } = await client.query<{ rows: string }>(`select count(*) as rows from ${quoted(table)}`)
    counts.set(table, Number(rows[0]?.rows ?? 0))
  }
  return counts
}
