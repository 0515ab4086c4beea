/** People an officer may see: searched, paged, in the order of their names. */
import { and, asc, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { fold, spell } from '#app/domain/folding.ts'
import { found, missing } from '#app/domain/problem.ts'
import { db } from '#db'
import { people, postings } from '#db/schema/index.ts'
import { closestFirst, containsWords } from '#db/search.ts'
import { subtree } from '#db/tree.ts'
import { agencyOf, type GroupOfPeople, placed, stands } from './grouping.ts'
import { isWithin } from './reach.ts'

export const peoplePerPage = 50

export const ordersOfPeople = ['name', 'code', 'agency'] as const
export type PeopleSearch = {
  words: string
  agencyId: string | null
  group?: GroupOfPeople
  order?: (typeof ordersOfPeople)[number]
  descending?: boolean
  page: number
}

/**
 * In the order of their names unless told; where words are typed with marks, those spelt just so come first.
 * Who they are is asked first, along an index of the order; the rest only of these.
 */
export async function peopleVisibleTo(officer: Actor, search: PeopleSearch) {
  demand(officer, 'person.see')
  const { words, agencyId, group = 'posted', page } = search
  const where = and(
    inArray(postings.agencyId, subtree(scopeOf(officer, 'person.see'), today())),
    agencyId ? eq(postings.agencyId, agencyId) : undefined,
  )
  const matching = and(containsWords(people.folded, fold(words)), stands(group, where))
  const those = await db
    .select({ id: people.id })
    .from(people)
    .where(matching)
    .orderBy(...orderOf(search))
    .limit(peoplePerPage)
    .offset((page - 1) * peoplePerPage)
  const ids = those.map(({ id }) => id)
  const rows = await placed(group).where(and(inArray(people.id, ids), where))
  return {
    rows: rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)),
    total: await countOf(matching, page, ids.length),
  }
}

/** Without asking, where the last of them are on the page. */
async function countOf(matching: SQL | undefined, page: number, onPage: number): Promise<number> {
  if (onPage < peoplePerPage && (onPage > 0 || page === 1)) return (page - 1) * peoplePerPage + onPage
  return db.$count(people, matching)
}

function orderOf({ words, group = 'posted', order = 'name', descending = false }: PeopleSearch): SQL[] {
  const way = descending ? desc : asc
  const spelt = spell(words)
  const closest = order === 'name' && spelt !== fold(words) ? closestFirst(people.folded, spelt) : undefined
  const own = {
    name: () => [way(people.sortKey)],
    code: () => [asc(isNull(people.staffCode)), way(people.staffCode)],
    agency: () => [way(agencyOf(group))],
  }
  return [...(closest ? [closest] : []), ...own[order](), asc(people.sortKey), asc(people.id)]
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
