/** The column vocabulary, once, for both databases: PostgreSQL's types, either database's columns. */
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'
import { v7 } from 'uuid'
import { dialect } from './address.ts'

const bytea = pg.customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes),
})

const blob = lite.customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: (bytes) => Buffer.from(bytes),
})

const postgres = {
  table: pg.pgTable,
  id: () => pg.text().primaryKey().$defaultFn(v7),
  text: () => pg.text(),
  /** A word from a fixed list; the list is a type, not a database constraint. */
  word: <Words extends string>() => pg.text().$type<Words>(),
  /** 32 bits on PostgreSQL. */
  integer: () => pg.integer(),
  flag: () => pg.boolean(),
  /** A point in time, in milliseconds. */
  moment: () => pg.timestamp({ withTimezone: true, precision: 3 }),
  /** A calendar day as `yyyy-mm-dd`, which sorts and compares as text. */
  day: () => pg.text(),
  json: <Shape>() => pg.jsonb().$type<Shape>(),
  bytes: () => bytea(),
  index: pg.index,
  unique: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
}

const sqlite = {
  table: lite.sqliteTable,
  id: () => lite.text().primaryKey().$defaultFn(v7),
  text: () => lite.text(),
  word: () => lite.text(),
  integer: () => lite.integer(),
  flag: () => lite.integer({ mode: 'boolean' }),
  moment: () => lite.integer({ mode: 'timestamp_ms' }),
  day: () => lite.text(),
  json: () => lite.text({ mode: 'json' }),
  bytes: () => blob(),
  index: lite.index,
  unique: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
} as unknown as typeof postgres // the one lie; the tests on both databases keep it honest

export const { table, id, text, word, integer, flag, moment, day, json, bytes, index, unique, primaryKey } =
  dialect === 'postgres' ? postgres : sqlite
