/** How many people each agency has on a day: of the agencies that the officer's scope holds, and of no others. */
import { and, count, eq, inArray } from 'drizzle-orm'
import { type Actor, scopeOf } from '#app/domain/access.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import type { Day } from '#app/domain/clock.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { postings } from '#db/schema/index.ts'

/** Every agency of the scope is there, with 0 where it has nobody. */
export async function headcounts(officer: Actor, day: Day): Promise<Map<string, number>> {
  const reach = [...(await reachOf(scopeOf(officer, 'person.see'), day))]
  if (reach.length === 0) return new Map()
  const rows = await db
    .select({ agencyId: postings.agencyId, people: count() })
    .from(postings)
    .where(and(inArray(postings.agencyId, reach), eq(postings.kind, 'main'), holdsOn(postings, day)))
    .groupBy(postings.agencyId)
  return new Map([...reach.map((id) => [id, 0] as const), ...rows.map(({ agencyId, people }) => [agencyId, people] as const)])
}
