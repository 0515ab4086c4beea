/** Forms kept for people who must show who they are before what they posted is done. */
import { and, asc, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { db, transaction } from '#db'
import { keptForms } from '#db/schema/index.ts'
import type { Session } from './sessions.ts'

export type KeptForm = { path: string; fields: [string, string][] }

/** A grave act waits for the very browser that posted it to confirm; others for their sender to sign in, wherever. */
export type Need = 'confirmation' | null

const keepMinutes = 24 * 60
const mostKept = 8

/**
 * Answers the form's id, or null: a session that was ended on purpose, or ran out long ago, speaks for nobody.
 * A second form to the same address replaces the first.
 */
export async function keepFormOf(session: Session, form: KeptForm, needs: Need = null): Promise<string | null> {
  if (session.endedAt || session.expiresAt < minutesAfter(now(), -keepMinutes)) return null
  return transaction(async (tx) => {
    const alike = needs ? eq(keptForms.needs, needs) : isNull(keptForms.needs)
    await tx.delete(keptForms).where(and(waitingFor(session.accountId), alike, eq(keptForms.path, form.path)))
    if ((await tx.$count(keptForms, and(waitingFor(session.accountId), alike))) >= mostKept) return null
    const [kept] = await tx
      .insert(keptForms)
      .values({ accountId: session.accountId, ...form, needs, keptAt: now() })
      .returning({ id: keptForms.id })
    return kept?.id ?? null
  })
}

/** The address of the newest form that waits for no more than a sign-in. */
export async function keptPathOf(accountId: string): Promise<string | null> {
  const [form] = await db
    .select({ path: keptForms.path })
    .from(keptForms)
    .where(and(waitingFor(accountId), isNull(keptForms.needs)))
    .orderBy(desc(keptForms.keptAt), desc(keptForms.id))
    .limit(1)
  return form?.path ?? null
}

/** Its sender has confirmed: the session that was begun with it may complete the form. Answers its address; null where it no longer waits. */
export async function releaseForm(accountId: string, formId: string, sessionId: string): Promise<string | null> {
  return transaction(async (tx) => {
    const [form] = await tx
      .update(keptForms)
      .set({ releasedTo: sessionId })
      .where(and(waitingFor(accountId), eq(keptForms.id, formId), eq(keptForms.needs, 'confirmation'), isNull(keptForms.releasedTo)))
      .returning({ path: keptForms.path })
    return form?.path ?? null
  })
}

/** In the order they were posted, and once: whoever takes them has them. */
export async function takeKeptForms(person: Person, accountId: string, sessionId: string): Promise<KeptForm[]> {
  return transaction(async (tx) => {
    const forms = await tx
      .select({ id: keptForms.id, path: keptForms.path, fields: keptForms.fields })
      .from(keptForms)
      .where(and(waitingFor(accountId), or(isNull(keptForms.needs), eq(keptForms.releasedTo, sessionId))))
      .orderBy(asc(keptForms.keptAt), asc(keptForms.id))
    if (forms.length === 0) return []
    await tx
      .update(keptForms)
      .set({ takenAt: now(), fields: [] })
      .where(
        inArray(
          keptForms.id,
          forms.map(({ id }) => id),
        ),
      )
    await record(person, 'form.completed', { kind: 'account', id: accountId, personId: person.id }, { forms: forms.length })
    return forms.map(({ path, fields }) => ({ path, fields }))
  })
}

function waitingFor(accountId: string) {
  return and(eq(keptForms.accountId, accountId), isNull(keptForms.takenAt), gt(keptForms.keptAt, minutesAfter(now(), -keepMinutes)))
}
