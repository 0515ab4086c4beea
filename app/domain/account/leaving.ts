/** One's own sessions: seeing them, ending one, ending the others, signing out. */
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { accounts, sessions } from '#db/schema/index.ts'
import { anySession, endSession, endSessionsOf, idleMinutesOf } from './sessions.ts'

const sessionsShown = 50

/** Those that still hold, the one used last first. */
export async function sessionsOf(person: Person) {
  const idleMinutes = await idleMinutesOf(person)
  const holds = and(isNull(sessions.endedAt), gt(sessions.expiresAt, now()), gt(sessions.lastSeenAt, minutesAfter(now(), -idleMinutes)))
  return db
    .select({ id: sessions.id, device: sessions.device, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(accounts.personId, person.id), holds))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt))
    .limit(sessionsShown)
}

/** Anybody else's is Missing. */
export async function endOwnSession(person: Person, id: string): Promise<void> {
  await transaction(async () => {
    const session = found(await anySession(id))
    found(session.personId === person.id ? session : null)
    await end(session.id, session.accountId, person.id)
  })
}

export async function endOtherSessions(person: Person, accountId: string, ownId: string): Promise<void> {
  await transaction(async () => {
    await endSessionsOf(accountId, ownId)
    await record(person, 'session.othersEnded', { kind: 'account', id: accountId, personId: person.id })
  })
}

/** Whoever holds the session leaves; one that has ended by itself is ended for good. */
export async function signOut(id: string): Promise<void> {
  await transaction(async () => {
    const session = await anySession(id)
    if (session && !session.endedAt) await end(id, session.accountId, session.personId)
  })
}

async function end(id: string, accountId: string, personId: string): Promise<void> {
  await endSession(id)
  await record({ id: personId, grants: [] }, 'session.ended', { kind: 'account', id: accountId, personId })
}
