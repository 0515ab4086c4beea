/** Who somebody is today: the person, the main posting, the grants. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Actor, Grant } from '#app/domain/access.ts'
import { type Day, today } from '#app/domain/clock.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { often } from '#db/often.ts'
import { agencyNames, grants, people, postings, type PersonType } from '#db/schema/index.ts'
import { isAtTop } from '#db/tree.ts'

export type Posting = { agencyId: string; agencyName: string; unit: string | null; position: string; leading: boolean }

/** A person as an actor. */
export type Person = Actor & {
  id: string
  fullName: string
  staffCode: string | null
  type: PersonType
  posting: Posting | null
  grants: readonly Grant[]
}

export async function personById(id: string, day: Day = today()): Promise<Person | null> {
  const [person] = await registered({ id })
  if (!person) return null
  return { ...person, posting: await postingOf(person.id, day), grants: await grantsOf(person.id, day) }
}

const registered = often(['id'], ({ id }) =>
  db
    .select({ id: people.id, fullName: people.fullName, staffCode: people.staffCode, type: people.type })
    .from(people)
    .where(eq(people.id, id)),
)

/** The main posting on a day, the agency named as on that day. */
export async function postingOf(personId: string, day: Day = today()): Promise<Posting | null> {
  const [posting] = await mainPosting({ personId, day })
  return posting ?? null
}

const mainPosting = often(['personId', 'day'], ({ personId, day }) =>
  db
    .select({
      agencyId: postings.agencyId,
      agencyName: agencyNames.name,
      unit: postings.unit,
      position: postings.position,
      leading: postings.leading,
    })
    .from(postings)
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, postings.agencyId), holdsOn(agencyNames, day)))
    .where(and(eq(postings.personId, personId), eq(postings.kind, 'main'), holdsOn(postings, day)))
    .orderBy(asc(postings.from))
    .limit(1),
)

export async function grantsOf(personId: string, day: Day = today()): Promise<Grant[]> {
  return granted({ personId, day })
}

const granted = often(['personId', 'day'], ({ personId, day }) =>
  db
    .select({ role: grants.role, agencyId: grants.agencyId, atTop: isAtTop(grants.agencyId) })
    .from(grants)
    .where(and(eq(grants.personId, personId), isNull(grants.revokedAt), holdsOn(grants, day))),
)
