/** People an officer may see: searched, paged, in the order of their names. */
import { and, asc, count, eq, inArray, type SQL } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import { found, missing } from '#app/domain/problem.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, people, postings } from '#db/schema/index.ts'
import { containsWords } from '#db/search.ts'
import { subtree } from '#db/tree.ts'
import { isWithin } from './reach.ts'

export const peoplePerPage = 50

export type PeopleSearch = { words: string; agencyId: string | null; page: number }

export async function peopleVisibleTo(officer: Actor, { words, agencyId, page }: PeopleSearch) {
  demand(officer, 'person.see')
  const matching = and(within(officer), agencyId ? eq(postings.agencyId, agencyId) : undefined, containsWords(people.folded, fold(words)))
  const rows = await postedToday()
    .where(matching)
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(peoplePerPage)
    .offset((page - 1) * peoplePerPage)
  return { rows, total: await countOf(matching) }
}

/** What HR sees of a person; anybody out of reach is Missing. */
export async function personVisibleTo(officer: Actor, id: string | undefined) {
  demand(officer, 'person.see')
  if (!(await isWithin(scopeOf(officer, 'person.see'), id ?? ''))) missing()
  const [person] = await db
    .select({
      id: people.id,
      fullName: people.fullName,
      staffCode: people.staffCode,
      type: people.type,
      email: people.email,
      phone: people.phone,
    })
    .from(people)
    .where(eq(people.id, id ?? ''))
  return found(person)
}

function within(officer: Actor): SQL | undefined {
  return inArray(postings.agencyId, subtree(scopeOf(officer, 'person.see'), today()))
}

function postedToday() {
  return db
    .select({
      id: people.id,
      fullName: people.fullName,
      staffCode: people.staffCode,
      type: people.type,
      position: postings.position,
      unit: postings.unit,
      agencyName: agencyNames.name,
    })
    .from(people)
    .innerJoin(postings, and(eq(postings.personId, people.id), eq(postings.kind, 'main'), holdsOn(postings, today())))
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, postings.agencyId), holdsOn(agencyNames, today())))
    .$dynamic()
}

async function countOf(matching: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(people)
    .innerJoin(postings, and(eq(postings.personId, people.id), eq(postings.kind, 'main'), holdsOn(postings, today())))
    .where(matching)
  return row?.total ?? 0
}
