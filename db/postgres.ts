/** PostgreSQL: serializable and retried, so that look, decide, write means the same as on SQLite. */
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Connection, Everything } from './index.ts'
import * as schema from './schema/index.ts'

const tries = 12

export function connectPostgres(url: string): Connection {
  const pool = new pg.Pool({ connectionString: url, max: 12, application_name: 'tap-huan' })
  pool.on('error', () => undefined) // an idle connection that broke; the next query opens another
  const everything = drizzle(pool, { schema, casing: 'snake_case' })

  return {
    reader: everything as unknown as Everything,
    async transact(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await everything.transaction((tx) => work(tx as unknown as Everything), { isolationLevel: 'serializable' })
        } catch (problem) {
          if (attempt === tries || !isCollision(problem)) throw problem
          await new Promise((resume) => setTimeout(resume, Math.random() * 15 * 2 ** Math.min(attempt, 6)))
        }
      }
    },
    async ping() {
      await pool.query('update pulse set beats = beats + 1 where id = 1')
    },
    close: () => pool.end(),
  }
}

function isCollision(problem: unknown): boolean {
  for (let cause = problem; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && (cause.code === '40001' || cause.code === '40P01')) return true
  }
  return false
}
