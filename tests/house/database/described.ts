/** What a database says of its own tables, in the same words on both. */
import Database from 'better-sqlite3'
import pg from 'pg'
import { dialect, postgresUrl, sqliteFile } from '#db/address.ts'

export type Description = { columns: string[]; key: string[]; indexes: string[]; references: string[] }

export async function describedByDatabase(): Promise<Map<string, Description>> {
  return dialect === 'postgres' ? describedByPostgres() : describedBySqlite()
}

function describedBySqlite(): Map<string, Description> {
  const connection = new Database(sqliteFile, { readonly: true })
  const ask = <Row>(query: string) => connection.prepare<[], Row>(query).all()
  const names = ask<{ name: string }>(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'",
  )
  const described = names.map(({ name }): [string, Description] => {
    const columns = ask<{ name: string; type: string; notnull: number; dflt_value: string | null; pk: number }>(
      `pragma table_info(${name})`,
    )
    const indexes = ask<{ name: string; unique: number; origin: string }>(`pragma index_list(${name})`).filter(
      ({ origin }) => origin === 'c',
    )
    const references = ask<{ id: number; table: string; from: string; to: string; on_delete: string }>(`pragma foreign_key_list(${name})`)
    return [
      name,
      {
        columns: columns
          .map((column) => `${column.name} ${column.type.toLowerCase()}${column.notnull ? ' required' : ''}${plain(column.dflt_value)}`)
          .sort(),
        key: columns
          .filter(({ pk }) => pk > 0)
          .sort((one, other) => one.pk - other.pk)
          .map((column) => column.name),
        indexes: indexes
          .map(
            (index) =>
              `${index.name}${index.unique ? ' unique' : ''} (${ask<{ name: string }>(`pragma index_info(${index.name})`)
                .map((column) => column.name)
                .join(', ')})`,
          )
          .sort(),
        references: references
          .map((reference) => `${reference.from} → ${reference.table} (${reference.to}) ${reference.on_delete.toLowerCase()}`)
          .sort(),
      },
    ]
  })
  connection.close()
  return new Map(described)
}

async function describedByPostgres(): Promise<Map<string, Description>> {
  const client = new pg.Client({ connectionString: postgresUrl })
  await client.connect()
  const ask = async <Row extends object>(query: string) => (await client.query<Row>(query)).rows
  const columns = await ask<{ name: string; column: string; type: string; required: boolean; value: string | null }>(
    `select c.relname as name, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required, pg_get_expr(d.adbin, d.adrelid) as value
     from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  )
  const indexes = await ask<{ name: string; index: string; unique: boolean; primary: boolean; columns: string[] }>(
    `select c.relname as name, i.relname as index, x.indisunique as unique, x.indisprimary as primary,
            array(select a.attname::text from unnest(x.indkey) with ordinality k(number, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number order by k.place) as columns
     from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid where c.relnamespace = 'public'::regnamespace`,
  )
  const references = await ask<{ name: string; text: string }>(
    `select c.relname as name, pg_get_constraintdef(o.oid) as text from pg_constraint o join pg_class c on c.oid = o.conrelid where o.contype = 'f' and c.relnamespace = 'public'::regnamespace`,
  )
  await client.end()
  const names = [...new Set(columns.map(({ name }) => name))]
  return new Map(
    names.map((name): [string, Description] => {
      const own = <Row extends { name: string }>(rows: Row[]) => rows.filter((row) => row.name === name)
      return [
        name,
        {
          columns: own(columns)
            .map((column) => `${column.column} ${column.type}${column.required ? ' required' : ''}${plain(column.value)}`)
            .sort(),
          key: own(indexes).find(({ primary }) => primary)?.columns ?? [],
          indexes: own(indexes)
            .filter(({ primary }) => !primary)
            .map((index) => `${index.index}${index.unique ? ' unique' : ''} (${index.columns.join(', ')})`)
            .sort(),
          references: own(references)
            .map(({ text }) => referenceOf(text))
            .sort(),
        },
      ]
    }),
  )
}

function referenceOf(text: string): string {
  const [, from, table, to, deleting] = /FOREIGN KEY \(([^)]+)\) REFERENCES (\w+)\(([^)]+)\)(?: ON DELETE (\w+(?: \w+)?))?/.exec(text) ?? []
  return `${from} → ${table} (${to}) ${(deleting ?? 'no action').toLowerCase()}`
}

function plain(value: string | null): string {
  return value === null ? '' : ` = ${value.replace(/::[\w ]+$/, '').replace(/^'(.*)'$/, '$1')}`
}
