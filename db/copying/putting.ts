/** Putting a copy in the place of the live database, whichever it is; the old one is kept aside. */
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { dialect, postgresUrl, sqliteFile } from '../address.ts'
import { connected, contentsOf as contentsOnPostgres } from './postgres.ts'
import { CopyProblem } from './problem.ts'
import { assertUnusedOnPostgres, putOnPostgres } from './putting-postgres.ts'
import { assertUnusedOnSqlite, contentsOfFile, putOnSqlite } from './putting-sqlite.ts'
import type { Contents } from './tally.ts'

/** What is there now; null where there is nothing. */
export async function presentContents(): Promise<Contents | null> {
  if (dialect === 'sqlite') return existsSync(sqliteFile) ? contentsOfFile(sqliteFile) : null
  return connected(postgresUrl, async (client) => {
    await client.query('begin read only')
    const contents = await contentsOnPostgres(client)
    return contents.migrations.length > 0 ? contents : null
  })
}

const patienceMilliseconds = 2000

/** Throws where a server, or anybody else, has the database open. A connection just closed counts on PostgreSQL for a moment longer. */
export async function assertUnused(): Promise<void> {
  const givenUp = performance.now() + patienceMilliseconds
  for (;;) {
    try {
      return await assertUnusedNow()
    } catch (problem) {
      if (!(problem instanceof CopyProblem && problem.reason === 'inUse') || performance.now() > givenUp) throw problem
      await pause(50)
    }
  }
}

async function assertUnusedNow(): Promise<void> {
  if (dialect === 'postgres') await assertUnusedOnPostgres(postgresUrl)
  else if (existsSync(sqliteFile)) assertUnusedOnSqlite(sqliteFile)
}

/** Answers where the old one is now, null where there was none. Nobody ever sees half of either. */
export async function putInPlace(copy: string, stamp: string): Promise<string | null> {
  await assertUnused()
  return dialect === 'postgres' ? putOnPostgres(postgresUrl, copy, stamp) : putOnSqlite(sqliteFile, copy, stamp)
}
