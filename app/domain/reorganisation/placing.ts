/** Placing people who wait: one by one or by filter, in an heir of their agency, from that day on. */
import { eq } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { now, today } from '#app/domain/clock.ts'
import { recount } from '#app/domain/coverage/tallying.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { invalid } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { placements } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { postingsFollow } from './following.ts'
import { placesFor, type WaitingFilter, waitingFor } from './waiting.ts'

const mostAtOnce = 500

/** The chosen, or all whom the filter leaves where none is chosen. Answers how many were placed. */
export async function place(officer: Person, filter: WaitingFilter, chosen: string[] | 'all', toId: string): Promise<number> {
  demand(officer, 'act.draft')
  return transaction(async (tx) => {
    const waiting = await waitingFor(officer, filter, { number: 1, size: mostAtOnce }, chosen === 'all' ? null : chosen)
    if (waiting.length === 0) invalid('chosen', 'placement.nobody')
    await demandPlace(officer, new Set(waiting.map((one) => one.fromId)), toId)
    for (const fromId of new Set(waiting.map((one) => one.fromId)))
      if (toId !== fromId)
        await postingsFollow(
          today(),
          fromId,
          toId,
          waiting.filter((one) => one.fromId === fromId).map(({ personId }) => personId),
        )
    for (const { id, personId } of waiting) {
      await tx.update(placements).set({ placedAt: now(), placedBy: officer.id, toId }).where(eq(placements.id, id))
      await record(officer, 'person.placed', { kind: 'person', id: personId, personId, agencyId: toId })
    }
    await recount([...new Set([toId, ...waiting.map((one) => one.fromId)])])
    return waiting.length
  })
}

async function demandPlace(officer: Actor, from: Set<string>, toId: string): Promise<void> {
  const own = new Set(await subtreeIds(scopeOf(officer, 'act.draft'), today()))
  for (const { from: agency, heirs } of await placesFor(officer)) {
    if (!from.has(agency.id)) continue
    if (heirs.length > 0 ? !heirs.some(({ id }) => id === toId) : !own.has(toId)) invalid('to', 'placement.notThere')
  }
}
