/** What is typed beside a database that has not been brought up to date says so first, and touches nothing. */
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { makeBackup } from '#app/tasks/backup/commands.ts'
import { renewSealingKey } from '#app/tasks/key.ts'
import { rescue } from '#app/tasks/rescue.ts'
import { env } from '#app/web/env.ts'
import { dialect, postgresUrl, sqliteFile } from '#db/address.ts'
import { connected } from '#db/copying/postgres.ts'
import { knownMigrations } from '#db/journal.ts'
import { keyPrint } from '#db/sealing.ts'
import { keyPair, temporaryFolder } from '#tests/backup.ts'

const commands = { backup: () => makeBackup(() => undefined), rescue: () => rescue('quantri'), 'key:new': renewSealingKey }
const newest = Math.max(...knownMigrations())
const journal = dialect === 'sqlite' ? '__drizzle_migrations' : 'drizzle.__drizzle_migrations'

test.each(Object.entries(commands))('%s on a database of an earlier version', async (_, command) => {
  env.backup = { recipients: [(await keyPair()).recipient], folder: temporaryFolder() }
  const print = keyPrint()
  await inJournal(`delete from ${journal} where created_at = ${newest}`)
  await expect(command()).rejects.toThrow(/phiên bản cũ hơn/)
  await inJournal(`insert into ${journal} (hash, created_at) values ('', ${newest})`)
  expect(keyPrint()).toBe(print)
})

async function inJournal(statement: string): Promise<void> {
  if (dialect === 'postgres') return void (await connected(postgresUrl, (client) => client.query(statement)))
  const database = new Database(sqliteFile)
  database.exec(statement)
  database.close()
}
