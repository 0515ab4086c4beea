/** Figures that show how it stands with measures of security: counted when they are asked for. */
import { and, countDistinct, eq, gt, gte, isNotNull, isNull, lte, min, notExists, or } from 'drizzle-orm'
import { minutesAfter, now, today } from '#app/domain/clock.ts'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { accounts, grants, knownDevices, secondFactors, securityEvents, sessions } from '#db/schema/index.ts'

const day = 24 * 60
const month = 30 * day
/** Where the settings let no account rest, it is still told how many would. */
const daysOfLevel = 45

export type RightsStanding = { holders: number; withFactor: number; administrators: number }

/** People who hold a role today, those of them who sign in with a second step, and the administrators. */
export async function rightsStanding(): Promise<RightsStanding> {
  const held = and(isNull(grants.revokedAt), holdsOn(grants, today()))
  const [all] = await db
    .select({ people: countDistinct(grants.personId) })
    .from(grants)
    .where(held)
  const [secured] = await db
    .select({ people: countDistinct(grants.personId) })
    .from(grants)
    .innerJoin(accounts, eq(accounts.personId, grants.personId))
    .innerJoin(secondFactors, eq(secondFactors.accountId, accounts.id))
    .where(and(held, isNotNull(secondFactors.confirmedAt), isNull(secondFactors.endedAt)))
  const [those] = await db
    .select({ people: countDistinct(grants.personId) })
    .from(grants)
    .where(and(held, eq(grants.role, 'administrator')))
  return { holders: all?.people ?? 0, withFactor: secured?.people ?? 0, administrators: those?.people ?? 0 }
}

/** Accounts in use, and those of them that rest, or would: as `dormantSince` works it out for one. */
export async function unusedStanding(): Promise<{ accounts: number; unused: number; days: number }> {
  const days = (await presentSettings()).unusedDays || daysOfLevel
  const limit = minutesAfter(now(), -days * day)
  const session = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.accountId, accounts.id), gt(sessions.lastSeenAt, limit)))
  const device = db
    .select({ accountId: knownDevices.accountId })
    .from(knownDevices)
    .where(and(eq(knownDevices.accountId, accounts.id), gt(knownDevices.lastSeenAt, limit)))
  return {
    days,
    accounts: await db.$count(accounts, isNotNull(accounts.activatedAt)),
    unused: await db.$count(
      accounts,
      and(
        lte(accounts.activatedAt, limit),
        or(isNull(accounts.passwordSetAt), lte(accounts.passwordSetAt, limit)),
        notExists(session),
        notExists(device),
      ),
    ),
  }
}

/** Rows of the last thirty days, and since when there are any. */
export async function logStanding(): Promise<{ events: number; refused: number; since: Date | null }> {
  const recent = gte(securityEvents.at, minutesAfter(now(), -month))
  const [all] = await db.select({ since: min(securityEvents.at) }).from(securityEvents)
  const events = await db.$count(securityEvents, recent)
  const done = await db.$count(securityEvents, and(recent, eq(securityEvents.outcome, 'done')))
  return { events, refused: events - done, since: all?.since ?? null }
}
