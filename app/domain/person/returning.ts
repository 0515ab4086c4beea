/** Coming back: from leave or secondment to the posting that waited, or after having left to a new one. */
import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { personWithin } from '#app/domain/account/reach.ts'
import type { Day } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { invalid } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { holdsOn } from '#db/dated.ts'
import { personStates, postings } from '#db/schema/index.ts'
import { absenceOn, isGone } from './career.ts'
import { type Move, transfer } from './moving.ts'

/** A posting only for who had left. */
export type Return = { from: Day; to: Omit<Move, 'from'> | null }

export async function comeBack(actor: Actor, personId: string, { from, to }: Return): Promise<void> {
  await personWithin(actor, 'person.change', personId)
  await transaction(async (tx) => {
    const absence = await absenceOn(personId, from)
    if (!absence) return invalid('from', 'absence.notAway')
    if (from <= absence.from) invalid('from', 'absence.backBeforeFrom')
    const hadLeft = isGone(absence.state)
    if (hadLeft && !to) return invalid('agency', 'field.required')
    await tx.update(personStates).set({ until: from }).where(eq(personStates.id, absence.id))
    if (absence.postingId)
      await tx
        .update(postings)
        .set({ until: from })
        .where(and(eq(postings.id, absence.postingId), holdsOn(postings, from)))
    if (hadLeft && to) await transfer(actor, personId, { ...to, from })
    await record(actor, 'person.cameBack', { kind: 'person', id: personId, personId, agencyId: to?.agencyId ?? null }, { from })
  })
}
