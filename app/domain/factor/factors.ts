/** Who signs in with a second step, and of whom one is asked. */
import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { Grant } from '#app/domain/access.ts'
import { accountById } from '#app/domain/account/accounts.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { grantsOf } from '#app/domain/person/register.ts'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { db } from '#db'
import { recoveryCodes, secondFactors } from '#db/schema/index.ts'

export type Factor = { id: string; accountId: string; secret: string; confirmedAt: Date; lastStep: number | null }

const setUpMinutes = 60

/** The one in use. */
export async function factorOf(accountId: string): Promise<Factor | null> {
  const [factor] = await db
    .select({
      id: secondFactors.id,
      accountId: secondFactors.accountId,
      secret: secondFactors.secret,
      confirmedAt: secondFactors.confirmedAt,
      lastStep: secondFactors.lastStep,
    })
    .from(secondFactors)
    .where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt), isNull(secondFactors.endedAt)))
  return factor?.confirmedAt ? { ...factor, confirmedAt: factor.confirmedAt } : null
}

/** The one being set up: shown as a QR code, not confirmed by its figures yet. */
export async function unconfirmedFactorOf(accountId: string): Promise<{ id: string; secret: string } | null> {
  const [factor] = await db
    .select({ id: secondFactors.id, secret: secondFactors.secret })
    .from(secondFactors)
    .where(
      and(
        eq(secondFactors.accountId, accountId),
        isNull(secondFactors.confirmedAt),
        isNull(secondFactors.endedAt),
        gt(secondFactors.startedAt, minutesAfter(now(), -setUpMinutes)),
      ),
    )
    .orderBy(desc(secondFactors.startedAt))
    .limit(1)
  return factor ?? null
}

export async function hasFactor(accountId: string): Promise<boolean> {
  return (await factorOf(accountId)) !== null
}

export async function recoveryCodesLeft(factorId: string): Promise<number> {
  return db.$count(recoveryCodes, and(eq(recoveryCodes.secondFactorId, factorId), isNull(recoveryCodes.usedAt)))
}

/** Whether the settings ask a second step of who holds these roles. */
export async function isAskedOf(grants: readonly Grant[]): Promise<boolean> {
  return grants.length > 0 && (await presentSettings()).secondFactor === 1
}

/** Somebody with a role who has no second step yet, though one is asked for. */
export async function lacksFactor(accountId: string): Promise<boolean> {
  const account = await accountById(accountId)
  if (!account || !(await isAskedOf(await grantsOf(account.personId)))) return false
  return !(await hasFactor(accountId))
}
