/** The values of an indexed column that stands in very many rows: one look into the index for each value, not one for each row. */
import { sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { db } from './index.ts'

/** In their order. */
export async function distinctOf(column: PgColumn): Promise<string[]> {
  const { table } = column
  const known = sql`(
    with recursive known(value) as (
      select min(${column}) from ${table}
      union all
      select (select min(${column}) from ${table} where ${column} > known.value) from known where known.value is not null
    ) select value from known where value is not null
  ) as known`
  const rows = await db.select({ value: sql<string>`value` }).from(known)
  return rows.map(({ value }) => value).sort()
}
