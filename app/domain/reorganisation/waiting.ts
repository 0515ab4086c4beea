/** "Chờ bố trí đơn vị": people whose agency was divided or ended, and where those of each may go. */
import { and, asc, count, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { directoryOn, type Entry } from '#app/domain/agency/directory.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import { today } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { actAgencies, actSteps, people, placements, postings } from '#db/schema/index.ts'
import { containsWords } from '#db/search.ts'

export type WaitingFilter = { fromId: string | null; words: string }

/** In the order of their names; of the chosen alone, where some are. */
export async function waitingFor(
  officer: Actor,
  filter: WaitingFilter,
  page: { number: number; size: number },
  chosen: string[] | null = null,
) {
  return rows()
    .where(and(await within(officer, filter), chosen ? inArray(placements.id, chosen) : undefined))
    .orderBy(asc(people.sortKey), asc(placements.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
}

export async function countWaiting(officer: Actor, filter: WaitingFilter): Promise<number> {
  const [row] = await db
    .select({ people: count() })
    .from(placements)
    .innerJoin(people, eq(people.id, placements.personId))
    .innerJoin(postings, stillThere())
    .where(await within(officer, filter))
  return row?.people ?? 0
}

/** Agencies whose people wait, and where those of each may go: its heirs, and itself where it goes on; anywhere where there is no heir. */
export async function placesFor(officer: Actor): Promise<{ from: Entry; heirs: Entry[] }[]> {
  const { entries } = await directoryOn()
  const waiting = await db
    .selectDistinct({ fromId: placements.fromId })
    .from(placements)
    .innerJoin(people, eq(people.id, placements.personId))
    .innerJoin(postings, stillThere())
    .where(await within(officer, { fromId: null, words: '' }))
  const places = []
  for (const { fromId } of waiting) {
    const from = entries.get(fromId)
    const heirs = [...(await heirsOf(fromId)), fromId].flatMap((id) => entries.get(id) ?? []).filter(({ isOpen }) => isOpen)
    if (from) places.push({ from, heirs })
  }
  return places
}

/** Of the acts that took effect, not of one that is still a draft. */
async function heirsOf(fromId: string): Promise<string[]> {
  const effective = db.select({ id: placements.actId }).from(placements).where(eq(placements.fromId, fromId))
  const steps = await db
    .select({ toId: actSteps.toId, newId: actAgencies.agencyId })
    .from(actSteps)
    .leftJoin(actAgencies, eq(actAgencies.id, actSteps.newId))
    .where(and(eq(actSteps.fromId, fromId), inArray(actSteps.actId, effective), inArray(actSteps.kind, ['divide', 'separate'])))
  return [...new Set(steps.flatMap(({ toId, newId }) => toId ?? newId ?? []))]
}

/** Nobody but those of the officer's scope. */
async function within(officer: Actor, { fromId, words }: WaitingFilter): Promise<SQL | undefined> {
  demand(officer, 'act.draft')
  const reach = [...(await reachOf(scopeOf(officer, 'act.draft')))]
  return and(
    isNull(placements.placedAt),
    inArray(placements.fromId, reach),
    fromId ? eq(placements.fromId, fromId) : undefined,
    containsWords(people.folded, fold(words)),
  )
}

function rows() {
  return db
    .select({
      id: placements.id,
      personId: placements.personId,
      fromId: placements.fromId,
      since: placements.since,
      fullName: people.fullName,
      staffCode: people.staffCode,
      position: postings.position,
      unit: postings.unit,
    })
    .from(placements)
    .innerJoin(people, eq(people.id, placements.personId))
    .innerJoin(postings, stillThere())
    .$dynamic()
}

/** Whoever has been moved away or has left since then waits no more. */
function stillThere(): SQL | undefined {
  return and(
    eq(postings.personId, placements.personId),
    eq(postings.agencyId, placements.fromId),
    eq(postings.kind, 'main'),
    holdsOn(postings, today()),
  )
}
