/** A migrated database is what the schema declares, on the database at hand: columns, defaults, keys, indexes, references. */
import { readFileSync } from 'node:fs'
import { getTableName, is, Table } from 'drizzle-orm'
import { getTableConfig as onPostgres, type PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig as onSqlite, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { dialect } from '#db/address.ts'
import * as schema from '#db/schema/index.ts'
import { describedByDatabase, type Description } from './described.ts'

const tables = Object.values(schema).filter((value) => is(value, Table)) as unknown as PgTable[]

test('every table is there as declared, and no other', async () => {
  const declared = new Map(tables.map((table) => [getTableName(table), describedBySchema(table)]))
  expect(inOrder(await describedByDatabase())).toEqual(inOrder(declared))
})

test('both databases have the same migrations', () => {
  const tags = (database: string) =>
    (JSON.parse(readFileSync(`db/migrations/${database}/meta/_journal.json`, 'utf8')) as { entries: { tag: string }[] }).entries.map(
      ({ tag }) => tag,
    )
  expect(tags('postgres')).toEqual(tags('sqlite'))
})

function inOrder(tables: Map<string, Description>) {
  return Object.fromEntries([...tables].sort(([one], [other]) => one.localeCompare(other)))
}

function describedBySchema(table: PgTable): Description {
  // the same shape from either; PostgreSQL's type stands for both, as in db/kit.ts
  const config =
    dialect === 'postgres' ? onPostgres(table) : (onSqlite(table as unknown as SQLiteTable) as unknown as ReturnType<typeof onPostgres>)
  const composite = config.primaryKeys.flatMap((key) => key.columns.map(nameOf))
  return {
    columns: config.columns
      .map(
        (column) =>
          `${nameOf(column)} ${column.getSQLType().replace(' (', '(')}${column.notNull ? ' required' : ''}${defaultOf(column.default)}`,
      )
      .sort(),
    key: composite.length > 0 ? composite : config.columns.filter((column) => column.primary).map(nameOf),
    indexes: config.indexes
      .map(
        ({ config: { name, unique, columns } }) =>
          `${name}${unique ? ' unique' : ''} (${columns.map((column) => nameOf(column as { name: string })).join(', ')})`,
      )
      .sort(),
    references: config.foreignKeys
      .map((key) => {
        const { columns, foreignTable, foreignColumns } = key.reference()
        return `${columns.map(nameOf).join(', ')} → ${getTableName(foreignTable)} (${foreignColumns.map(nameOf).join(', ')}) ${key.onDelete ?? 'no action'}`
      })
      .sort(),
  }
}

function nameOf({ name }: { name: string }): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function defaultOf(value: unknown): string {
  return value === undefined ? '' : ` = ${JSON.stringify(value).replace(/^"(.*)"$/, '$1')}`
}
