/** Answering what somebody asked to be corrected: no, with a reason; later, once; or that it is done (`coverage/correcting.ts` does it). Nobody answers themselves. */
import { eq } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { presentCalendar } from '#app/domain/holiday/calendar.ts'
import { disclose } from '#app/domain/person/disclosing.ts'
import { invalid, missing, refuse } from '#app/domain/problem.ts'
import { endOfLimit } from '#app/domain/working-days.ts'
import { transaction } from '#db'
import { corrections } from '#db/schema/index.ts'
import { isHeldBack } from './fields.ts'
import { limitsNow } from './limits.ts'
import { correctionFor } from './queue.ts'
import { tell, type Wording } from './telling.ts'

export type Waiting = Awaited<ReturnType<typeof correctionFor>>

export async function declineCorrection(officer: Actor, id: string | undefined, reason: string | null, wording: Wording): Promise<void> {
  demand(officer, 'correction.answer')
  await transaction(async () => close(officer, await openFor(officer, id), 'declined', reason, wording))
}

/** Once, and before the last day has passed. */
export async function extendCorrection(officer: Actor, id: string | undefined, reason: string, wording: Wording): Promise<void> {
  demand(officer, 'correction.answer')
  await transaction(async (tx) => {
    const waiting = await openFor(officer, id)
    if (waiting.extendedAt) refuse('correction.extendedAlready')
    if (waiting.dueOn < today()) refuse('correction.tooLate')
    const { extension } = await limitsNow()
    const dueOn = endOfLimit(await presentCalendar(), waiting.dueOn, extension)
    await tx
      .update(corrections)
      .set({ dueOn, extendedAt: now(), extendedBy: officer.id, extensionReason: reason })
      .where(eq(corrections.id, waiting.id))
    await record(officer, 'correction.extended', subjectOf(waiting), { fields: waiting.field, deadline: dueOn })
    await tell('extended', { ...waiting, dueOn }, wording)
  })
}

/** What is held back, as it is and as it should be: read for a reason, on record, seen by whom it concerns. */
export async function readWanted(officer: Actor, id: string | undefined, reason: string) {
  demand(officer, 'correction.answer')
  const { personId, field, wanted } = await correctionFor(officer, id)
  if (!isHeldBack(field)) missing()
  const held = await disclose(officer, personId, reason)
  return { field, kept: held[field], wanted }
}

/** As it waits, or a refusal: somebody answered before. */
export async function openFor(officer: Actor, id: string | undefined): Promise<Waiting> {
  const waiting = await correctionFor(officer, id)
  if (waiting.closedAt) refuse('correction.answered')
  return waiting
}

/** For commands that answer. What is held back is kept once, in the register. */
export async function close(
  officer: Actor,
  waiting: Waiting,
  outcome: 'corrected' | 'declined',
  answer: string | null,
  wording: Wording,
): Promise<void> {
  if (!answer && outcome === 'declined') invalid('reason', 'field.required')
  await transaction(async (tx) => {
    await tx
      .update(corrections)
      .set({ closedAt: now(), closedBy: officer.id, outcome, answer, ...(isHeldBack(waiting.field) && { wanted: null }) })
      .where(eq(corrections.id, waiting.id))
    await record(officer, `correction.${outcome}`, subjectOf(waiting), { fields: waiting.field })
    await tell(outcome, waiting, wording)
  })
}

function subjectOf({ id, personId, agencyId }: Waiting) {
  return { kind: 'correction', id, personId, agencyId } as const
}
