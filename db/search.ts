/** Searching folded columns: every word typed must occur. Both sides are folded in code, so that `like` means the same everywhere. */
import { and, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** No condition where nothing was typed. */
export function containsWords(column: PgColumn, folded: string): SQL | undefined {
  const words = folded.split(/\s+/).filter(Boolean).slice(0, 8)
  return and(...words.map((word) => sql`${column} like ${`%${escaped(word)}%`} escape '!'`))
}

/** First those whose column holds every word as it was typed, marks and all; in any order where nothing with marks was typed. */
export function closestFirst(column: PgColumn, spelt: string): SQL | undefined {
  const words = spelt.split(/\s+/).filter(Boolean).slice(0, 8)
  const exact = and(...words.map((word) => sql`${column} like ${`%${escaped(word)}%`} escape '!'`))
  return exact && sql`case when ${exact} then 0 else 1 end`
}

/** Rows whose column was written before it held what it holds today. */
export function lacks(column: PgColumn, sign: string): SQL {
  return sql`${column} not like ${`%${escaped(sign)}%`} escape '!'`
}

function escaped(word: string): string {
  return word.replace(/[!%_]/g, (sign) => `!${sign}`)
}
