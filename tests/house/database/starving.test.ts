/** A long write that short ones get in the way of. */
import { expect, test } from 'vitest'
import { dialect, postgresUrl, sqliteFile } from '#db/address.ts'
import { connectPostgres } from '#db/postgres.ts'
import { agencyKinds } from '#db/schema/index.ts'
import { connectSqlite } from '#db/sqlite.ts'

test('turned back twice, it goes alone before it is given up, however little patience is left', async () => {
  const long = dialect === 'postgres' ? connectPostgres(postgresUrl, 0) : connectSqlite(sqliteFile)
  let tries = 0
  await long.transact(async (tx) => {
    tries += 1
    await tx.select().from(agencyKinds).limit(1)
    if (dialect === 'postgres' && tries < 3) throw Object.assign(new Error('others were there first'), { code: '40001' })
  })
  expect(tries).toBe(dialect === 'postgres' ? 3 : 1)
  await long.close()
})
