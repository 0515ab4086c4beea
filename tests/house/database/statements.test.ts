/** SQLite's statements are compiled once and shared by whoever asks in the same words. */
import Database from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { rememberingStatements } from '#db/statements.ts'

const things = sqliteTable('things', { id: integer().primaryKey(), name: text() })

function opened() {
  const connection = new Database(':memory:')
  connection.exec(`create table things (id integer primary key, name text); insert into things values (1, 'một'), (2, 'hai')`)
  let compiled = 0
  const prepare = connection.prepare.bind(connection)
  connection.prepare = ((words: string) => {
    compiled++
    return prepare(words)
  }) as typeof connection.prepare
  return { connection, db: drizzle({ client: rememberingStatements(connection) }), compiled: () => compiled }
}

const named = (id: number) => eq(things.id, id)

test('asked in the same words, it is compiled once, and answers with the values of each time', async () => {
  const { db, compiled } = opened()
  for (const [id, name] of [
    [1, 'một'],
    [2, 'hai'],
    [3, undefined],
  ] as const)
    expect((await db.select({ name: things.name }).from(things).where(named(id)))[0]?.name).toBe(name)
  expect(compiled()).toBe(1)
})

test('rows as lists and rows as objects do not get mixed up, though the words are the same', () => {
  const client = rememberingStatements(opened().connection)
  const words = 'select id, name from things where id = ?'
  const [objects, lists] = [client.prepare(words), client.prepare(words).raw()]
  for (let round = 0; round < 2; round++) {
    expect(objects.all(1)).toEqual([{ id: 1, name: 'một' }])
    expect(lists.all(2)).toEqual([[2, 'hai']])
    expect(objects.get(2)).toEqual({ id: 2, name: 'hai' })
    expect(lists.get(1)).toEqual([1, 'một'])
  }
})

test('so many words that some are forgotten are still answered', async () => {
  const { db, compiled } = opened()
  const count = async (most: number) => (await db.select({ name: sql.raw(`${most}`) }).from(things)).length
  for (let round = 0; round < 2; round++) for (let most = 0; most < 500; most++) expect(await count(most)).toBe(2)
  expect(compiled()).toBe(1000)
})

test('a change of the schema is noticed', async () => {
  const { connection, db } = opened()
  const all = () => db.select().from(things)
  expect(await all()).toHaveLength(2)
  connection.exec(`alter table things add column more text default 'x'; alter table things rename to stuff`)
  await expect(all()).rejects.toThrow(/Failed query|no such table/)
  connection.exec(`alter table stuff rename to things; insert into things values (3, 'ba', 'y')`)
  expect(await all()).toHaveLength(3)
})
