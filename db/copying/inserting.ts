/** Many rows into PostgreSQL, with the references between tables left aside until all of them are there. */
import type pg from 'pg'
import { quoted } from './postgres.ts'

const mostParameters = 30_000

/** Drops every reference, and answers how to bring them back, at which PostgreSQL looks each one up. */
export async function withoutReferences(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select t.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition from pg_constraint c
     join pg_class t on t.oid = c.conrelid where c.contype = 'f' and t.relnamespace = 'public'::regnamespace`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`)
  return async () => {
    for (const { table, name, definition } of rows)
      await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`)
  }
}

/** In batches, so that memory does not grow with the table. */
export async function insertRows(client: pg.Client, table: string, columns: string[], rows: Iterable<unknown[]>): Promise<void> {
  const most = Math.max(1, Math.min(1000, Math.floor(mostParameters / columns.length)))
  let batch: unknown[][] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < most) continue
    await insertBatch(client, table, columns, batch)
    batch = []
  }
  if (batch.length > 0) await insertBatch(client, table, columns, batch)
}

async function insertBatch(client: pg.Client, table: string, columns: string[], rows: unknown[][]): Promise<void> {
  const places = rows.map((_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(', ')})`)
  const text = `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values ${places.join(', ')}`
  await client.query({ text, values: rows.flat() })
}
