/** Giving up a second step: one's own where none is asked for, or somebody's who lost the phone, by another administrator. */
import { and, eq, isNull } from 'drizzle-orm'
import { accountOf } from '#app/domain/account/accounts.ts'
import { demandPassword } from '#app/domain/account/present-password.ts'
import { demandAuthorityOver, personWithin } from '#app/domain/account/reach.ts'
import { endSessionsOf } from '#app/domain/account/sessions.ts'
import { passwordRule } from '#app/domain/account/weakness.ts'
import { type Actor, system } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { grantsOf, type Person } from '#app/domain/person/register.ts'
import { found, invalid, refuse } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { secondFactors } from '#db/schema/index.ts'
import { factorOf, isAskedOf } from './factors.ts'

/** The password stands alone from then on, so it must be as long as one that does. */
export async function giveUpFactor(person: Person, accountId: string, password: string): Promise<void> {
  if (await isAskedOf(await grantsOf(person.id))) refuse('secondFactor.asked')
  await demandPassword(person, accountId, password)
  const { least } = await passwordRule(false)
  if ([...password.normalize('NFC')].length < least) invalid('currentPassword', 'secondFactor.passwordShort', { least })
  await end(person, accountId, person.id, 'secondFactor.givenUp')
}

/** The person sets up a new one after the next sign-in, where one is asked for. */
export async function resetFactor(actor: Person, personId: string): Promise<void> {
  const person = await personWithin(actor, 'secondFactor.reset', personId)
  if (person.id === actor.id) refuse('secondFactor.notOneself')
  await demandAuthorityOver(actor, 'secondFactor.reset', person)
  const account = found(await accountOf(personId))
  if (!(await factorOf(account.id))) refuse('secondFactor.none')
  await transaction(async () => {
    await end(actor, account.id, personId, 'secondFactor.reset')
    await endSessionsOf(account.id)
  })
}

/** The key that sealed the secrets is lost: none can be used any more. Answers how many there were. */
export async function endAllFactors(): Promise<number> {
  return transaction(async (tx) => {
    const ended = await tx
      .update(secondFactors)
      .set({ endedAt: now(), secret: '' })
      .where(isNull(secondFactors.endedAt))
      .returning({ confirmedAt: secondFactors.confirmedAt })
    const inUse = ended.filter(({ confirmedAt }) => confirmedAt !== null).length
    await record(system, 'secondFactor.allEnded', { kind: 'installation', id: 'key' }, { count: inUse })
    return inUse
  })
}

async function end(actor: Actor, accountId: string, personId: string, verb: string): Promise<void> {
  await transaction(async (tx) => {
    const inUse = and(eq(secondFactors.accountId, accountId), isNull(secondFactors.endedAt))
    await tx.update(secondFactors).set({ endedAt: now(), endedBy: actor.id, secret: '' }).where(inUse)
    await record(actor, verb, { kind: 'account', id: accountId, personId })
  })
}
