/** "Không phải một người": a pair is parted, and may be put back in the queue. */
import { and, eq, isNull } from 'drizzle-orm'
import type { Person } from '#app/domain/person/register.ts'
import { now } from '#app/domain/clock.ts'
import { recordMany } from '#app/domain/history/recording.ts'
import { refuse } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { dismissals } from '#db/schema/index.ts'
import { bothWithin } from './pair.ts'

export async function part(actor: Person, oneId: string, otherId: string): Promise<void> {
  const ids = await bothWithin(actor, oneId, otherId)
  await transaction(async (tx) => {
    const made = await tx
      .insert(dismissals)
      .values({ ...inOrder(ids), at: now(), by: actor.id })
      .onConflictDoNothing()
      .returning({ id: dismissals.id })
    if (made.length === 0) refuse('merge.partedAlready')
    await recordMany(actor, 'duplicate.parted', ids.map(asSubject))
  })
}

export async function takeBackParting(actor: Person, oneId: string, otherId: string): Promise<void> {
  const ids = await bothWithin(actor, oneId, otherId)
  await transaction(async (tx) => {
    const pair = inOrder(ids)
    const ended = await tx
      .update(dismissals)
      .set({ endedAt: now(), endedBy: actor.id })
      .where(and(eq(dismissals.oneId, pair.oneId), eq(dismissals.otherId, pair.otherId), isNull(dismissals.endedAt)))
      .returning({ id: dismissals.id })
    if (ended.length === 0) refuse('merge.notParted')
    await recordMany(actor, 'duplicate.partingTakenBack', ids.map(asSubject))
  })
}

function asSubject(id: string) {
  return { kind: 'person', id, personId: id } as const
}

function inOrder(ids: [string, string]) {
  const [oneId, otherId] = ids[0] < ids[1] ? ids : [ids[1], ids[0]]
  return { oneId, otherId }
}
