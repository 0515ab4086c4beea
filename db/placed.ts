/** Where somebody is placed: asked in one statement for many, as `isWithin` asks it of one. */
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { postings } from './schema/index.ts'

/** Of somebody's postings the main one of a day or, without one, the last. */
export function placedOn(personId: PgColumn, day: string): SQL {
  return sql`${postings.id} = (
    select held.id from postings held
    where held.person_id = ${personId} and held.kind = 'main' and (held.until is null or held.until > held."from")
    order by case when held."from" <= ${day} and (held.until is null or held.until > ${day}) then 0 else 1 end, held."from" desc
    limit 1
  )`
}
