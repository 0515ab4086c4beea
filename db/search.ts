/** Searching folded columns: every word typed must occur. Both sides are folded in code, so that `like` means the same everywhere. */
import { and, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** No condition where nothing was typed. */
export function containsWords(column: PgColumn, folded: string): SQL | undefined {
  const words = folded.split(/\s+/).filter(Boolean).slice(0, 8)
  return and(...words.map((word) => sql`${column} like ${`%${escaped(word)}%`} escape '!'`))
}

function escaped(word: string): string {
  return word.replace(/[!%_]/g, (sign) => `!${sign}`)
}
