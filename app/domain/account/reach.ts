/** Whose account an actor may touch: people placed in the actor's agencies who hold nothing the actor could not reach. */
import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { type Actor, type Deed, demand, holds, scopeOf, system } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { isWithin } from '#app/domain/person/reach.ts'
import { grantsOf, type Person, personById } from '#app/domain/person/register.ts'
import { found, missing, refuse } from '#app/domain/problem.ts'
import { db } from '#db'
import { grants } from '#db/schema/index.ts'
import { subtree } from '#db/tree.ts'

/** The person, or Missing where they are placed elsewhere. */
export async function personWithin(actor: Actor, deed: Deed, personId: string): Promise<Person> {
  demand(actor, deed)
  const person = found(await personById(personId))
  if (actor === system) return person
  if (!(await isWithin(scopeOf(actor, deed), personId))) missing()
  return person
}

/** Who could open somebody's account could do all that they may: so nobody opens the account of one who may more. */
export async function demandAuthorityOver(actor: Actor, deed: Deed, person: Person): Promise<void> {
  if (actor === system) return
  const held = and(eq(grants.personId, person.id), isNull(grants.revokedAt))
  const beyond = await db.$count(grants, and(held, notInArray(grants.agencyId, subtree(scopeOf(actor, deed), today()))))
  const administers = (await grantsOf(person.id)).some((grant) => grant.role === 'administrator')
  if (beyond > 0 || (administers && !holds(actor, 'administrator'))) refuse('account.beyondReach')
}
