/** Whether a column holds one of many values: said as one value, since each by itself takes longer to put into words than to look up. */
import { inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { dialect } from './address.ts'

/** So few are named, and the planner knows how many there are. */
const few = 10

export function among(column: PgColumn, values: string[]): SQL {
  if (values.length <= few) return inArray(column, values)
  return dialect === 'postgres'
    ? sql`${column} = any(${sql.param(values)})`
    : sql`${column} in (select value from json_each(${JSON.stringify(values)}))`
}
