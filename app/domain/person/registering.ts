/** Entering somebody in the register: the person, where they are posted, the account with the names they sign in with. */
import { and, eq, gt, isNull, lt, or } from 'drizzle-orm'
import { type Actor, demand, scopeOf, system } from '#app/domain/access.ts'
import { openAccount } from '#app/domain/account/opening.ts'
import { agencyOn } from '#app/domain/agency/tree.ts'
import { type Day, now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { invalid, missing } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { heldSomeDay } from '#db/dated.ts'
import { people, postings } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { checkNames, checkShapes, type Registration, written } from './writing.ts'

export type NewPosting = {
  agencyId: string
  unit?: string | null
  position: string
  title?: string | null
  grade?: string | null
  job?: string | null
  leading?: boolean
  from: Day
  until?: Day | null
}

/** Answers the id. Officers register people within their own scope. */
export async function register(actor: Actor, registration: Registration, posting: NewPosting): Promise<string> {
  demand(actor, 'person.register')
  const person = written(registration)
  checkShapes(person)
  return transaction(async (tx) => {
    await checkNames(person)
    const [made] = await tx
      .insert(people)
      .values({ ...person, createdAt: now() })
      .returning({ id: people.id })
    if (!made) throw new Error('a person was not stored')
    await post(actor, made.id, posting)
    await openAccount(actor, made.id)
    await record(actor, 'person.registered', { kind: 'person', id: made.id, personId: made.id, agencyId: posting.agencyId })
    return made.id
  })
}

/** A main posting beside the others: one at a time, so that nobody is counted twice. */
export async function post(actor: Actor, personId: string, posting: NewPosting): Promise<void> {
  demand(actor, 'person.register')
  const { agencyId, from, until = null, leading = false } = posting
  if (actor !== system && !(await isWithinScope(actor, agencyId, from))) missing()
  if (!(await agencyOn(from, agencyId))) invalid('from', 'posting.agencyNotOpen')
  if (until !== null && until <= from) invalid('until', 'posting.untilBeforeFrom')
  await transaction(async (tx) => {
    const own = and(eq(postings.personId, personId), eq(postings.kind, 'main'), heldSomeDay(postings))
    const meeting = and(or(isNull(postings.until), gt(postings.until, from)), until === null ? undefined : lt(postings.from, until))
    if ((await db.$count(postings, and(own, meeting))) > 0) invalid('from', 'posting.overlapping')
    await tx
      .insert(postings)
      .values({ unit: null, title: null, grade: null, job: null, ...posting, until, leading, personId, kind: 'main' })
    await record(actor, 'person.posted', { kind: 'person', id: personId, personId, agencyId })
  })
}

/** Today's agencies, and for what was before, those of then. */
async function isWithinScope(actor: Actor, agencyId: string, from: Day): Promise<boolean> {
  const scope = scopeOf(actor, 'person.register')
  return (await subtreeIds(scope, today())).includes(agencyId) || (await subtreeIds(scope, from)).includes(agencyId)
}
