/** SQLite: many readers' words through one read-only connection, one writer behind a queue. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection, Everything } from './index.ts'
import * as schema from './schema/index.ts'
import { rememberingStatements } from './statements.ts'

export function connectSqlite(file: string): Connection {
  mkdirSync(path.dirname(file), { recursive: true })
  const writing = open(file)
  const reading = open(file)
  reading.pragma('query_only = ON')
  const writer = drizzle({ client: rememberingStatements(writing), schema, casing: 'snake_case' }) as unknown as Everything
  const reader = drizzle({ client: rememberingStatements(reading), schema, casing: 'snake_case' }) as unknown as Everything
  let last: Promise<unknown> = Promise.resolve()
  let lent = false
  let wrote = false
  const queued = <Result>(work: () => Promise<Result>) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    reader,
    transact(work) {
      wrote = true
      return queued(() => inTransaction(writing, () => work(writer)))
    },
    lend: (work) =>
      queued(async () => {
        lent = true
        try {
          return await work()
        } finally {
          lent = false
        }
      }),
    async ping() {
      if (!lent) writing.exec('update pulse set beats = beats + 1 where id = 1') // while another thread writes, it would stop this one until that ends
    },
    async close() {
      await last
      reading.close()
      if (wrote) writing.pragma('wal_checkpoint(TRUNCATE)') // waits for whoever writes: not for a thread that only read
      writing.close()
    },
  }
}

/** Opens with what our promises need: an acknowledged write survives a power cut. */
export function open(file: string) {
  const connection = new Database(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('journal_size_limit = 67108864')
  return connection
}

/** better-sqlite3 falls back to NORMAL silently; asked after a first write. */
export function assertDurable(connection: Database.Database) {
  const synchronous = connection.pragma('synchronous', { simple: true })
  if (synchronous !== 2) throw new Error(`SQLite synchronous is ${String(synchronous)}, expected 2 (FULL)`)
}

async function inTransaction<Result>(connection: Database.Database, work: () => Promise<Result>): Promise<Result> {
  connection.exec('begin immediate')
  try {
    const result = await work()
    connection.exec('commit')
    return result
  } catch (problem) {
    if (connection.inTransaction) connection.exec('rollback')
    throw problem
  }
}
