/** Suspending an account, and reinstating it. A suspension ends every session at once. */
import { and, eq, isNull } from 'drizzle-orm'
import { holds } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { refuse } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { suspensions } from '#db/schema/index.ts'
import { isSuspended } from './accounts.ts'
import { openAccount } from './opening.ts'
import { demandAnotherAdministrator } from './administrators.ts'
import { demandAuthorityOver, personWithin } from './reach.ts'
import { endSessionsOf } from './sessions.ts'

export async function suspend(actor: Person, personId: string, reason: string): Promise<void> {
  const person = await personWithin(actor, 'account.suspend', personId)
  await demandAuthorityOver(actor, 'account.suspend', person)
  if (person.id === actor.id) refuse('account.notOneself')
  await transaction(async (tx) => {
    if (holds(person, 'administrator')) await demandAnotherAdministrator({ personId })
    const account = await openAccount(actor, personId)
    if (await isSuspended(account.id)) refuse('account.suspendedAlready')
    await tx.insert(suspensions).values({ accountId: account.id, reason, startedAt: now(), startedBy: actor.id })
    await endSessionsOf(account.id)
    await record(actor, 'account.suspended', { kind: 'account', id: account.id, personId })
  })
}

export async function reinstate(actor: Person, personId: string): Promise<void> {
  const person = await personWithin(actor, 'account.suspend', personId)
  await demandAuthorityOver(actor, 'account.suspend', person)
  await transaction(async (tx) => {
    const account = await openAccount(actor, personId)
    if (!(await isSuspended(account.id))) refuse('account.notSuspended')
    await tx
      .update(suspensions)
      .set({ endedAt: now(), endedBy: actor.id })
      .where(and(eq(suspensions.accountId, account.id), isNull(suspensions.endedAt)))
    await record(actor, 'account.reinstated', { kind: 'account', id: account.id, personId })
  })
}
