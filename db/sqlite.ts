/** SQLite: many readers' words through one read-only connection, one writer behind a queue. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection, Everything } from './index.ts'
import { storing } from './write-ahead-log.ts'
import { open } from './opening.ts'
import { beat } from './pulse.ts'
import * as schema from './schema/index.ts'
import { rememberingStatements } from './statements.ts'

/** SQLite's own figure: a commit that leaves so many behind brings them into the database, and waits for it. */
const pagesByCommit = 1000

export function connectSqlite(file: string): Connection {
  mkdirSync(path.dirname(file), { recursive: true })
  const writing = open(file)
  const reading = open(file)
  reading.pragma('query_only = ON')
  const log = storing(writing)
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
    async transact(work) {
      wrote = true
      const result = await queued(() => {
        log.mend()
        return inTransaction(writing, () => work(writer))
      })
      await log.stored()
      return result
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
    checkpoints: (by) => void writing.pragma(`wal_autocheckpoint = ${by === 'commits' ? pagesByCommit : 0}`),
    async ping() {
      if (lent) return // while another thread writes, it would stop this one until that ends
      log.mend()
      writing.exec(beat)
      await log.stored()
    },
    async close() {
      await last
      await log.close()
      reading.close()
      if (wrote) writing.pragma('wal_checkpoint(TRUNCATE)') // waits for whoever writes: not for a thread that only read
      writing.close()
    },
  }
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
