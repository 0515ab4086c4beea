/** From SQLite to PostgreSQL: every row, compared; into nothing but an empty database. */
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqliteFile } from '#db/address.ts'
import { disconnect } from '#db'
import { moveToPostgres } from '#db/copying/moving.ts'
import { addressOf, columnsOf, connected, createDatabase, migrationsOf } from '#db/copying/postgres.ts'
import { contentsOfFile } from '#db/copying/putting-sqlite.ts'
import { rowsIn } from '#db/copying/tally.ts'
import { knownMigrations, migrationsOfThisCode } from '#db/journal.ts'
import { migrateOnPostgres } from '#db/migrating-postgres.ts'
import { reasonOf, temporaryFolder } from '#tests/backup.ts'
import { startPostgres } from '#tests/setup/embedded.ts'

const quiet = () => undefined
let server: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  server = await startPostgres()
  await disconnect()
})
afterAll(() => server.stop())

const target = (name: string) => createDatabase(server.url, name)
const count = (url: string, table: string) =>
  connected(url, async (client) => Number((await client.query<{ rows: string }>(`select count(*) as rows from ${table}`)).rows[0]?.rows))

describe('moving', { timeout: 120_000 }, () => {
  test('brings every row over, compared, and leaves the source as it was', async () => {
    const before = contentsOfFile(sqliteFile)
    const url = await target('empty')
    const told: string[] = []
    const tally = await moveToPostgres(sqliteFile, url, (table) => told.push(table))
    expect(rowsIn(tally)).toBe(rowsIn(before.tally))
    expect(told).toEqual(Object.keys(before.tally))
    expect(await count(url, 'completions')).toBe(before.tally['completions']?.rows)
    expect(await connected(url, migrationsOf)).toEqual(knownMigrations('postgres'))
    expect(contentsOfFile(sqliteFile)).toEqual(before)
    const references = `select 1 from pg_constraint where contype = 'f'`
    expect(await connected(url, async (client) => (await client.query(references)).rowCount)).toBeGreaterThan(20)
  })

  test('goes into nothing that holds data', async () => {
    const url = await target('in_use')
    await moveToPostgres(sqliteFile, url, quiet)
    const people = await count(url, 'people')
    expect(await reasonOf(moveToPostgres(sqliteFile, url, quiet))).toBe('notEmpty')
    expect(await count(url, 'people')).toBe(people)
  })

  test('goes into none that is somebody else’s, that lacks letters or where it has no rights', async () => {
    const url = await target('of_others')
    await connected(url, (client) => client.query('create table hello (x int)'))
    expect(await reasonOf(moveToPostgres(sqliteFile, url, quiet))).toBe('notEmpty')
    const own = addressOf(server.url, 'latin')
    await connected(server.url, async (client) => {
      await client.query(`create database latin template template0 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'`)
      await client.query('create role stranger login')
    })
    expect(await reasonOf(moveToPostgres(sqliteFile, own, quiet))).toMatch(/MigrationProblem: LATIN1/)
    const strange = new URL(await target('not_hers'))
    strange.username = 'stranger'
    expect(await reasonOf(moveToPostgres(sqliteFile, strange.href, quiet))).toBe('postgres')
  })

  test('comes from none that is missing, that nothing was made in, or that another version made', async () => {
    const url = await target('from_another')
    const from = (change: (copy: Database.Database) => void) => {
      const file = path.join(temporaryFolder(), 'tap-huan.db')
      copyFileSync(sqliteFile, file)
      const copy = new Database(file)
      change(copy)
      copy.close()
      return reasonOf(moveToPostgres(file, url, quiet))
    }
    expect(await reasonOf(moveToPostgres(`${sqliteFile}-elsewhere`, url, quiet))).toBe('absent')
    expect(await from((copy) => copy.exec('delete from __drizzle_migrations'))).toBe('absent')
    expect(
      await from((copy) =>
        copy.exec('delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)'),
      ),
    ).toBe('older')
    const later = `insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)`
    expect(await from((copy) => copy.exec(later))).toMatch(/MigrationProblem: 9999999999999/)
  })

  test('waits until the server is stopped', async () => {
    const connection = new Database(sqliteFile)
    connection.prepare('select 1 from pulse').get()
    expect(await reasonOf(moveToPostgres(sqliteFile, await target('waiting'), quiet))).toBe('inUse')
    connection.close()
  })

  test('notices a value that changed or a row that went missing on the way, and then leaves nothing', async () => {
    const doing = {
      changed: `new.full_name := new.full_name || 'x'; return new`,
      gone: `return case when new.staff_code = 'hocvien' then null else new end`,
    }
    for (const [name, body] of Object.entries(doing)) {
      const url = await target(name)
      await migrateOnPostgres(migrationsOfThisCode, url)
      await connected(url, async (client) => {
        await client.query(`create function spoil() returns trigger language plpgsql as $$ begin ${body}; end $$`)
        await client.query('create trigger spoil before insert on people for each row execute function spoil()')
      })
      expect(await reasonOf(moveToPostgres(sqliteFile, url, quiet))).toMatch(/strayed|postgres/)
      expect(await count(url, 'people')).toBe(0)
      expect(Object.keys(await connected(url, columnsOf)).length).toBeGreaterThan(30)
    }
  })
})
