/** Who was posted at an agency on a day. */
import { and, asc, eq } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import type { Day } from '#app/domain/clock.ts'
import { missing } from '#app/domain/problem.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { people, postings } from '#db/schema/index.ts'

/** By main posting, in the order of their names; another's agency is Missing. */
export async function postedAt(officer: Actor, agencyId: string, day: Day, page: { number: number; size: number }) {
  demand(officer, 'person.see')
  if (!(await reachOf(scopeOf(officer, 'person.see'), day)).has(agencyId)) missing()
  return db
    .select({
      id: people.id,
      fullName: people.fullName,
      staffCode: people.staffCode,
      position: postings.position,
      unit: postings.unit,
      from: postings.from,
      until: postings.until,
    })
    .from(postings)
    .innerJoin(people, eq(people.id, postings.personId))
    .where(and(eq(postings.agencyId, agencyId), eq(postings.kind, 'main'), holdsOn(postings, day)))
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
}
