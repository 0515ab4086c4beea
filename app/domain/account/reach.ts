/** Whose account an actor may touch: people placed in the actor's agencies who hold nothing the actor could not reach. */
import { and, eq, notInArray, or, type SQL } from 'drizzle-orm'
import { type Actor, type Deed, demand, scopeOf, system } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { isWithin } from '#app/domain/person/reach.ts'
import { type Person, personById } from '#app/domain/person/register.ts'
import { found, missing, refuse } from '#app/domain/problem.ts'
import { db } from '#db'
import { grants } from '#db/schema/index.ts'
import { subtree } from '#db/tree.ts'
import { lastingOn } from './lasting.ts'

/** The person, or Missing where they are placed elsewhere. */
export async function personWithin(actor: Actor, deed: Deed, personId: string): Promise<Person> {
  demand(actor, deed)
  const person = found(await personById(personId))
  if (actor === system) return person
  if (!(await isWithin(scopeOf(actor, deed), personId))) missing()
  return person
}

/** Who could open somebody's account could do all that they may: so nobody opens the account of one who may more. `those`: of some roles alone. */
export async function demandAuthorityOver(actor: Actor, deed: Deed, person: Pick<Person, 'id'>, those?: SQL): Promise<void> {
  if (actor === system) return
  const outside = (its: Deed) => notInArray(grants.agencyId, subtree(scopeOf(actor, its), today()))
  const beyond = or(outside(deed), and(eq(grants.role, 'administrator'), outside('role.grant')))
  if ((await db.$count(grants, and(eq(grants.personId, person.id), lastingOn(today()), those, beyond))) > 0) refuse('account.beyondReach')
}
