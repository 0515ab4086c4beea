/** People an officer may see: searched, paged, in the order of their names. */
import { and, asc, count, desc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { fold, spell } from '#app/domain/folding.ts'
import { found, missing } from '#app/domain/problem.ts'
import { db } from '#db'
import { heldSomeDay, holdsOn } from '#db/dated.ts'
import { agencyNames, people, personStates, postings } from '#db/schema/index.ts'
import { closestFirst, containsWords } from '#db/search.ts'
import { subtree } from '#db/tree.ts'
import { goneStates } from './career.ts'
import { isWithin } from './reach.ts'

export const peoplePerPage = 50

/** `gone`: who retired or left, by where they last were. Nothing said: whoever has a posting today. */
export const groupsOfPeople = ['posted', 'away', 'gone'] as const
export const ordersOfPeople = ['name', 'code', 'agency'] as const
export type PeopleSearch = {
  words: string
  agencyId: string | null
  group?: (typeof groupsOfPeople)[number]
  order?: (typeof ordersOfPeople)[number]
  descending?: boolean
  page: number
}

/** In the order of their names unless told; where words are typed with marks, those spelt just so come first. */
export async function peopleVisibleTo(officer: Actor, search: PeopleSearch) {
  demand(officer, 'person.see')
  const { words, agencyId, group = 'posted', order = 'name', descending = false, page } = search
  const matching = and(
    inArray(postings.agencyId, subtree(scopeOf(officer, 'person.see'), today())),
    agencyId ? eq(postings.agencyId, agencyId) : undefined,
    containsWords(people.folded, fold(words)),
    among[group](),
  )
  const way = descending ? desc : asc
  const spelt = spell(words)
  const closest = order === 'name' && spelt !== fold(words) ? closestFirst(people.folded, spelt) : undefined
  const rows = await placed(group)
    .where(matching)
    .orderBy(
      ...(closest ? [closest] : []),
      ...(order === 'code' ? [isNull(people.staffCode)] : []),
      way(columns[order]),
      asc(people.sortKey),
      asc(people.id),
    )
    .limit(peoplePerPage)
    .offset((page - 1) * peoplePerPage)
  return { rows, total: await countOf(group, matching) }
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

const columns = { name: people.sortKey, code: people.staffCode, agency: agencyNames.folded } as const

const among = {
  posted: () => undefined,
  away: () => inArray(personStates.state, ['seconded', 'longLeave']),
  gone: () => inArray(personStates.state, [...goneStates]),
}

/** The main posting of today; of who is gone, the one that ended with them. */
function placing(group: keyof typeof among): SQL | undefined {
  const held = group === 'gone' ? or(isNull(postings.until), eq(postings.until, personStates.from)) : holdsOn(postings, today())
  return and(eq(postings.personId, people.id), eq(postings.kind, 'main'), heldSomeDay(postings), held)
}

function placed(group: keyof typeof among) {
  return db
    .select({
      id: people.id,
      fullName: people.fullName,
      staffCode: people.staffCode,
      type: people.type,
      position: postings.position,
      unit: postings.unit,
      agencyName: agencyNames.name,
      state: personStates.state,
    })
    .from(people)
    .leftJoin(personStates, isAway())
    .innerJoin(postings, placing(group))
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, postings.agencyId), holdsOn(agencyNames, today())))
    .$dynamic()
}

async function countOf(group: keyof typeof among, matching: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(people)
    .leftJoin(personStates, isAway())
    .innerJoin(postings, placing(group))
    .where(matching)
  return row?.total ?? 0
}

function isAway(): SQL | undefined {
  return and(eq(personStates.personId, people.id), holdsOn(personStates, today()))
}
