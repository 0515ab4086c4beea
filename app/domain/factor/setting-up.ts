/** Setting up a second step: a secret shown as a QR code, confirmed by the first figures of the app. Learners may, too. */
import { and, eq, isNull, ne } from 'drizzle-orm'
import { namesOf } from '#app/domain/account/accounts.ts'
import { endSessionsOf } from '#app/domain/account/sessions.ts'
import { doorLimit, forgetTries, minutesUntil, takeTry, tallyKey } from '#app/domain/account/tallying.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, invalid, refuse } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { secondFactors } from '#db/schema/index.ts'
import { seal, unseal } from '#db/sealing.ts'
import { unconfirmedFactorOf } from './factors.ts'
import { addressOf, newFactorSecret } from './figures.ts'
import { takeFigures } from './proving.ts'
import { issueRecoveryCodes } from './recovering.ts'

/** Whatever was being set up before is laid aside; one in use stays until the new one is confirmed. */
export async function beginFactor(accountId: string): Promise<void> {
  await transaction(async (tx) => {
    const before = await unconfirmedFactorOf(accountId)
    if (before) await tx.update(secondFactors).set({ endedAt: now(), secret: '' }).where(eq(secondFactors.id, before.id))
    await tx.insert(secondFactors).values({ accountId, secret: seal(newFactorSecret(), accountId), startedAt: now() })
  })
}

/** What the page shows: the secret as text, and as the address in the QR code. Null where none is being set up. */
export async function factorToConfirm(accountId: string): Promise<{ secret: string; address: string } | null> {
  const factor = await unconfirmedFactorOf(accountId)
  const secret = factor && unseal(factor.secret, accountId)
  if (!secret) return null
  const names = await namesOf(accountId)
  return { secret, address: addressOf(secret, (names.find(({ kind }) => kind === 'code') ?? names[0])?.name ?? 'tap-huan') }
}

/** Answers the recovery codes. Ends every session of the account, the present one too: whoever calls opens a new one. */
export async function confirmFactor(person: Person, accountId: string, figures: string): Promise<string[]> {
  const factor = (await unconfirmedFactorOf(accountId)) ?? refuse('secondFactor.beginAgain')
  const key = tallyKey('secondFactor', 'confirming', accountId)
  const { lockedUntil } = await takeTry(key)
  if (lockedUntil) invalid('code', 'secondFactor.locked', { minutes: minutesUntil(lockedUntil) })
  if (!(await takeFigures({ ...factor, accountId }, figures.replace(/\s/g, ''))))
    invalid('code', 'secondFactor.wrongFirst', await doorLimit())
  await forgetTries(key)
  return transaction(async (tx) => {
    const others = and(eq(secondFactors.accountId, accountId), isNull(secondFactors.endedAt), ne(secondFactors.id, factor.id))
    await tx.update(secondFactors).set({ endedAt: now(), endedBy: person.id, secret: '' }).where(others)
    const [confirmed] = await tx
      .update(secondFactors)
      .set({ confirmedAt: now() })
      .where(and(eq(secondFactors.id, factor.id), isNull(secondFactors.endedAt)))
      .returning({ id: secondFactors.id })
    const codes = await issueRecoveryCodes(found(confirmed).id)
    await endSessionsOf(accountId)
    await record(person, 'secondFactor.begun', { kind: 'account', id: accountId, personId: person.id })
    return codes
  })
}
