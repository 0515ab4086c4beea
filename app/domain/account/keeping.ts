/** Forms kept for people who must show who they are before what they posted is done. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { transaction } from '#db'
import { keptForms } from '#db/schema/index.ts'
import { deviceHash } from './entering.ts'
import { type Arrival, isReady, keepMinutes, waitsFor } from './kept.ts'
import type { Session } from './sessions.ts'

export type KeptForm = { path: string; fields: [string, string][] }

/**
 * A learner's own waits for its sender to sign in where it was sent; sent elsewhere, and whatever an officer does, it waits for
 * their word besides. A grave act posted by who is signed in waits for the very browser that posted it to confirm.
 */
export type Need = 'confirmation' | 'consent' | null

const mostKept = 8

/**
 * Answers the form's id, or null: a session that was ended on purpose, or ran out long ago, speaks for nobody.
 * A second form from the same browser to the same address replaces the first.
 */
export async function keepFormOf(session: Session, form: KeptForm, needs: Need, device: string | null): Promise<string | null> {
  if (session.endedAt || session.expiresAt < minutesAfter(now(), -keepMinutes)) return null
  const from = device && deviceHash(device)
  const alike = and(
    waitsFor(session.accountId),
    needs ? eq(keptForms.needs, needs) : isNull(keptForms.needs),
    from ? eq(keptForms.deviceHash, from) : isNull(keptForms.deviceHash),
  )
  return transaction(async (tx) => {
    await tx.delete(keptForms).where(and(alike, eq(keptForms.path, form.path)))
    if ((await tx.$count(keptForms, alike)) >= mostKept) return null
    const [kept] = await tx
      .insert(keptForms)
      .values({ accountId: session.accountId, ...form, deviceHash: from, needs, keptAt: now() })
      .returning({ id: keptForms.id })
    return kept?.id ?? null
  })
}

/** In the order they were posted, and once: whoever takes them has them. */
export async function takeKeptForms(person: Person, arrival: Arrival): Promise<KeptForm[]> {
  return transaction(async (tx) => {
    const forms = await tx
      .select({ id: keptForms.id, path: keptForms.path, fields: keptForms.fields })
      .from(keptForms)
      .where(isReady(arrival))
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
    const account = { kind: 'account', id: arrival.accountId, personId: person.id } as const
    await record(person, 'form.completed', account, { forms: forms.length })
    return forms.map(({ path, fields }) => ({ path, fields }))
  })
}
