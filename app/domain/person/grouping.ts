/** Groups of people by how they stand today, and where. */
import { and, eq, exists, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { today } from '#app/domain/clock.ts'
import { db } from '#db'
import { heldSomeDay, holdsOn } from '#db/dated.ts'
import { agencyNames, people, personStates, postings } from '#db/schema/index.ts'
import { goneStates } from './career.ts'

/** `gone`: who retired or left, by where they last were. Nothing said: whoever has a posting today. */
export const groupsOfPeople = ['posted', 'away', 'gone'] as const
export type GroupOfPeople = (typeof groupsOfPeople)[number]

const among = {
  posted: () => undefined,
  away: () => inArray(personStates.state, ['seconded', 'longLeave']),
  gone: () => inArray(personStates.state, [...goneStates]),
}

/** The main posting of today; of who is gone, the one that ended with them. */
function placing(group: GroupOfPeople): SQL | undefined {
  const held = group === 'gone' ? or(isNull(postings.until), eq(postings.until, personStates.from)) : holdsOn(postings, today())
  return and(eq(postings.personId, people.id), eq(postings.kind, 'main'), heldSomeDay(postings), held)
}

export function placed(group: GroupOfPeople) {
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

/** Somebody of the group by where they are, or last were. */
export function stands(group: GroupOfPeople, where: SQL | undefined): SQL {
  const there = db.select({ id: postings.id }).from(postings)
  if (group === 'posted') return exists(there.where(and(placing(group), where)))
  return exists(there.innerJoin(personStates, isAway()).where(and(placing(group), among[group](), where)))
}

/** The name of the agency of the person in hand. */
export function agencyOf(group: GroupOfPeople) {
  return db
    .select({ folded: agencyNames.folded })
    .from(postings)
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, postings.agencyId), holdsOn(agencyNames, today())))
    .leftJoin(personStates, isAway())
    .where(placing(group))
    .limit(1)
}

function isAway(): SQL | undefined {
  return and(eq(personStates.personId, people.id), holdsOn(personStates, today()))
}
