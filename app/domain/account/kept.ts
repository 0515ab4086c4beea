/** Of the forms that are kept for an account: which may go on, and which wait for a word. */
import { and, asc, desc, eq, gt, isNull, ne, or } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { db } from '#db'
import { keptForms } from '#db/schema/index.ts'
import { deviceHash } from './entering.ts'

/** Somebody who has come in, and the browser they did it with. */
export type Arrival = { accountId: string; sessionId: string; device: string | null }

export const keepMinutes = 24 * 60

/** The address of the newest form that may go on. */
export async function readyPathOf(arrival: Arrival): Promise<string | null> {
  const [form] = await db
    .select({ path: keptForms.path })
    .from(keptForms)
    .where(isReady(arrival))
    .orderBy(desc(keptForms.keptAt), desc(keptForms.id))
    .limit(1)
  return form?.path ?? null
}

const askedAtOnce = 20

/** What waits for a word: where it was sent to, and when. The oldest first; once these are decided, those that follow. */
export async function formsAskedAbout(arrival: Arrival): Promise<{ id: string; path: string; keptAt: Date }[]> {
  return db
    .select({ id: keptForms.id, path: keptForms.path, keptAt: keptForms.keptAt })
    .from(keptForms)
    .where(isAskedAbout(arrival))
    .orderBy(asc(keptForms.keptAt), asc(keptForms.id))
    .limit(askedAtOnce)
}

/** Released to this very session, or a learner's own sent from this very browser. */
export function isReady({ accountId, sessionId, device }: Arrival) {
  const own = and(isNull(keptForms.needs), eq(keptForms.deviceHash, deviceHash(device ?? '')))
  return and(waitsFor(accountId), or(eq(keptForms.releasedTo, sessionId), own))
}

export function isAskedAbout({ accountId, sessionId, device }: Arrival) {
  const elsewhere = or(isNull(keptForms.deviceHash), ne(keptForms.deviceHash, deviceHash(device ?? '')))
  const unreleased = or(isNull(keptForms.releasedTo), ne(keptForms.releasedTo, sessionId))
  return and(waitsFor(accountId), unreleased, or(eq(keptForms.needs, 'consent'), and(isNull(keptForms.needs), elsewhere)))
}

export function waitsFor(accountId: string) {
  return and(eq(keptForms.accountId, accountId), isNull(keptForms.takenAt), gt(keptForms.keptAt, minutesAfter(now(), -keepMinutes)))
}
