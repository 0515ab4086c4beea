/** What becomes of a kept form that waits for more than a sign-in: it goes on in this session, or it is dropped. */
import { and, eq, isNull } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { transaction } from '#db'
import { keptForms } from '#db/schema/index.ts'
import { type Arrival, isAskedAbout, waitsFor } from './kept.ts'

/** Its sender has confirmed: the session that was begun with it may complete the form. */
export async function releaseConfirmed({ accountId, sessionId }: Arrival, formId: string): Promise<void> {
  await transaction((tx) =>
    tx
      .update(keptForms)
      .set({ releasedTo: sessionId })
      .where(and(waitsFor(accountId), eq(keptForms.id, formId), eq(keptForms.needs, 'confirmation'), isNull(keptForms.releasedTo))),
  )
}

/** "Gửi tiếp", by who has seen what waits. Twice is once. */
export async function consentTo(arrival: Arrival, formId: string): Promise<void> {
  await transaction((tx) =>
    tx
      .update(keptForms)
      .set({ releasedTo: arrival.sessionId })
      .where(and(isAskedAbout(arrival), eq(keptForms.id, formId))),
  )
}

/** "Bỏ". Twice is once. */
export async function dropForm(person: Person, arrival: Arrival, formId: string): Promise<void> {
  await transaction(async (tx) => {
    const dropped = await tx
      .update(keptForms)
      .set({ takenAt: now(), fields: [] })
      .where(and(isAskedAbout(arrival), eq(keptForms.id, formId)))
      .returning({ id: keptForms.id })
    if (dropped.length > 0) await record(person, 'form.dropped', { kind: 'account', id: arrival.accountId, personId: person.id })
  })
}
