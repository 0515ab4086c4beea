/** PostgreSQL: serializable and retried, so that look, decide, write means the same as on SQLite. */
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Connection, Everything } from './index.ts'
import { beat } from './pulse.ts'
import * as schema from './schema/index.ts'

const patienceMilliseconds = 20_000

export function connectPostgres(url: string, patience = patienceMilliseconds): Connection {
  const pool = new pg.Pool({ connectionString: url, max: 12, application_name: 'tap-huan', connectionTimeoutMillis: patience })
  pool.on('error', () => undefined) // an idle connection that broke; the next query opens another
  const everything = drizzle(pool, { schema, casing: 'snake_case' })
  /** Those that collided wait for each other, so that a crowd at one row gets through one by one. */
  let retries: Promise<unknown> = Promise.resolve()

  return {
    reader: everything as unknown as Everything,
    async transact(work) {
      const once = (alone = false) =>
        everything.transaction(
          async (tx) => {
            if (alone) await tx.execute(sql`lock table history in share row exclusive mode`)
            return work(tx as unknown as Everything)
          },
          { isolationLevel: 'serializable' },
        )
      try {
        return await once()
      } catch (problem) {
        if (!isCollision(problem)) throw problem
      }
      const turn = retries.then(() => again(once, patience))
      retries = turn.catch(() => undefined)
      return turn
    },
    lend: (work) => work(),
    checkpoints: () => undefined, // its own affair
    async ping() {
      await pool.query(beat)
    },
    close: () => pool.end(),
  }
}

/**
 * Who is turned back a second time goes alone: every command writes into the history, so nobody else can finish meanwhile, on whichever server.
 * Locked before anything is read, as the picture of the database is taken with the first reading. Else a long command would starve among short ones.
 * However long it takes, it has gone alone once before it is given up.
 */
async function again<Result>(once: (alone: boolean) => Promise<Result>, patience: number): Promise<Result> {
  const since = performance.now()
  for (let attempt = 2; ; attempt++) {
    const alone = attempt > 2
    try {
      return await once(alone)
    } catch (problem) {
      if (!isCollision(problem) || (alone && performance.now() - since > patience)) throw problem
      await new Promise((resume) => setTimeout(resume, Math.random() * 15 * 2 ** Math.min(attempt, 6)))
    }
  }
}

function isCollision(problem: unknown): boolean {
  for (let cause = problem; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && (cause.code === '40001' || cause.code === '40P01')) return true
  }
  return false
}
