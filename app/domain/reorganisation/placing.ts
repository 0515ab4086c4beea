/** Placing people who wait: one by one or by filter, in an heir of their agency, from that day on. */
import { and, eq } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { now, today } from '#app/domain/clock.ts'
import { recount } from '#app/domain/coverage/tallying.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { invalid } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { holdsOn } from '#db/dated.ts'
import { placements, postings } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { placesFor, type WaitingFilter, waitingFor } from './waiting.ts'

const mostAtOnce = 500

/** The chosen, or all whom the filter leaves where none is chosen. Answers how many were placed. */
export async function place(officer: Person, filter: WaitingFilter, chosen: string[] | 'all', toId: string): Promise<number> {
  demand(officer, 'act.draft')
  return transaction(async (tx) => {
    const waiting = await waitingFor(officer, filter, { number: 1, size: mostAtOnce }, chosen === 'all' ? null : chosen)
    if (waiting.length === 0) invalid('chosen', 'placement.nobody')
    await demandPlace(officer, new Set(waiting.map((one) => one.fromId)), toId)
    for (const { id, personId, fromId } of waiting) {
      if (toId !== fromId) await repost(personId, fromId, toId)
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

async function repost(personId: string, fromId: string, toId: string): Promise<void> {
  const own = and(eq(postings.personId, personId), eq(postings.agencyId, fromId), holdsOn(postings, today()))
  await transaction(async (tx) => {
    for (const { id, ...posting } of await db.select().from(postings).where(own)) {
      await tx.update(postings).set({ until: today() }).where(eq(postings.id, id))
      await tx.insert(postings).values({ ...posting, agencyId: toId, from: today() })
    }
  })
}
