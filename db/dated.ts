/** Rows that hold on a day: `from` inclusive, `until` exclusive, null without an end. */
import { and, gt, isNull, lte, or, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

export function holdsOn(row: { from: PgColumn; until: PgColumn }, day: string | SQLWrapper): SQL {
  const holds = and(or(isNull(row.from), lte(row.from, day)), or(isNull(row.until), gt(row.until, day)))
  if (!holds) throw new Error('an empty condition would match every row')
  return holds
}

/** What ends the day it begins was entered by mistake and holds on no day. */
export function heldSomeDay(row: { from: PgColumn; until: PgColumn }): SQL {
  const held = or(isNull(row.until), gt(row.until, row.from))
  if (!held) throw new Error('an empty condition would match every row')
  return held
}
