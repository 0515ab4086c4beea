/** Sessions as rows. The id is a hash of the token in the cookie; a row outlives its session, so that a late form finds its owner. */
import { and, eq, isNull, ne, notExists } from 'drizzle-orm'
import { type Actor, holds } from '#app/domain/access.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { db, transaction } from '#db'
import { often } from '#db/often.ts'
import { accounts, sessions } from '#db/schema/index.ts'
import { openSuspension } from './accounts.ts'

export type Session = typeof sessions.$inferSelect & { personId: string }
type NewSession = { id: string; accountId: string; device: string } & Partial<Shown>

/** The session that still holds, and whose it is; null when it has ended in any of the ways it can. */
export async function sessionById(id: string): Promise<Session | null> {
  const [row] = await holding({ id })
  return row && row.session.expiresAt > now() ? { ...row.session, personId: row.personId } : null
}

const holding = often(['id'], ({ id }) =>
  rows().where(and(eq(sessions.id, id), isNull(sessions.endedAt), notExists(openSuspension(sessions.accountId)))),
)

/** Ended or not. */
export async function anySession(id: string): Promise<Session | null> {
  const [row] = await rows().where(eq(sessions.id, id))
  return row ? { ...row.session, personId: row.personId } : null
}

function rows() {
  return db
    .select({ session: sessions, personId: accounts.personId })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .$dynamic()
}

/** What somebody has shown of who they are, and when, if not just now: a session that follows another is no younger than that. */
export type Shown = { secondFactor: boolean; since?: Date }

export async function beginSession({ since = now(), ...session }: NewSession): Promise<void> {
  const { sessionHours } = await presentSettings()
  await transaction((tx) =>
    tx.insert(sessions).values({
      id: session.id,
      accountId: session.accountId,
      device: session.device,
      createdAt: since,
      lastSeenAt: now(),
      expiresAt: minutesAfter(since, sessionHours * 60),
      secondFactorAt: session.secondFactor ? since : null,
    }),
  )
}

/** Whoever holds a role may leave a screen alone for a shorter while, an administrator for the shortest. */
export async function idleMinutesOf(person: Actor): Promise<number> {
  const { idleAdministrator, idleStaff, idleLearner } = await presentSettings()
  if (holds(person, 'administrator')) return idleAdministrator
  return person.grants.length > 0 ? idleStaff : idleLearner
}

/** Whether who is there was shown lately enough for a grave act. A session begins anew each time it is shown. */
export async function isFresh(since: Date): Promise<boolean> {
  const { confirmMinutes } = await presentSettings()
  return confirmMinutes === 0 || minutesAfter(since, confirmMinutes) > now()
}

/** When a session ends by itself: idle too long, or at its absolute age. */
export function endOf(session: Pick<Session, 'lastSeenAt' | 'expiresAt'>, idleMinutes: number): Date {
  const idle = minutesAfter(session.lastSeenAt, idleMinutes)
  return new Date(Math.min(idle.getTime(), session.expiresAt.getTime()))
}

/** At most every five minutes, or a tenth of the idle time where that is shorter. */
export function wantsTouch(session: Pick<Session, 'lastSeenAt'>, idleMinutes: number): boolean {
  return now().getTime() - session.lastSeenAt.getTime() > Math.min(5, idleMinutes / 10) * 60_000
}

export async function touchSession(id: string): Promise<void> {
  await transaction((tx) => tx.update(sessions).set({ lastSeenAt: now() }).where(eq(sessions.id, id)))
}

export async function endSession(id: string): Promise<void> {
  await transaction((tx) =>
    tx
      .update(sessions)
      .set({ endedAt: now() })
      .where(and(eq(sessions.id, id), isNull(sessions.endedAt))),
  )
}

/** All of an account, or all but one. */
export async function endSessionsOf(accountId: string, exceptId: string | null = null): Promise<void> {
  await transaction((tx) =>
    tx
      .update(sessions)
      .set({ endedAt: now() })
      .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), exceptId ? ne(sessions.id, exceptId) : undefined)),
  )
}
