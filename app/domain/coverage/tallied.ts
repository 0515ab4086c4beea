/** The tally as it is read: kept ones, and what has none of today counted on the spot. */
import { and, eq, gt, inArray, type SQL, sum } from 'drizzle-orm'
import { type Day, today } from '#app/domain/clock.ts'
import type { Requirement } from '#app/domain/requirement/requiring.ts'
import { db } from '#db'
import { coverageDays, coverageTallies } from '#db/schema/index.ts'
import { type Part, partsOf } from './parts.ts'
import { type Counted, countNow, none, type Tally } from './tallying.ts'

/** By part, then by agency: every part and every agency asked for is there. */
export type Tallies = Map<string, Map<string, Tally>>

export type Reading = {
  tallies: Tallies
  /** Of a part: the completed by the day since which they are. */
  daysOf: (part: Part, agencyIds: string[]) => Promise<Map<Day, number>>
  /** Of a part, by agency: those completed later than a day. */
  newOf: (part: Part, after: Day) => Promise<Map<string, number>>
}

export async function readTallies(requirement: Requirement, agencyIds: string[]): Promise<Reading> {
  const kept = await keptTallies(requirement, agencyIds)
  const tallies: Tallies = new Map()
  const counted = new Map<string, Map<string, Counted>>()
  for (const part of partsOf(requirement)) {
    const known = kept.get(part.id) ?? new Map<string, Tally>()
    const unknown = agencyIds.filter((id) => !known.has(id))
    const now = unknown.length > 0 ? await countNow(requirement, part, unknown) : new Map<string, Counted>()
    counted.set(part.id, now)
    tallies.set(part.id, new Map([...known, ...unknown.map((id) => [id, now.get(id)?.tally ?? none] as const)]))
  }
  /** Agencies whose kept days hold, and the days counted just now of the others. */
  const split = (part: Part, ids: string[]) => ({
    dated: ids.filter((id) => kept.get(part.id)?.has(id)),
    fresh: [...(counted.get(part.id) ?? [])].filter(([id]) => ids.includes(id)),
  })
  return {
    tallies,
    daysOf: async (part, ids) => {
      const { dated, fresh } = split(part, ids)
      const days = new Map((await peopleBy(coverageDays.day, requirement, part, dated)).map(({ key, people }) => [key, people]))
      for (const [, one] of fresh) for (const [day, people] of one.days) days.set(day, (days.get(day) ?? 0) + people)
      return days
    },
    newOf: async (part, after) => {
      const { dated, fresh } = split(part, agencyIds)
      const later = await peopleBy(coverageDays.agencyId, requirement, part, dated, gt(coverageDays.day, after))
      return new Map([
        ...later.map(({ key, people }) => [key, people] as const),
        ...fresh.map(([id, { days }]) => [id, total([...days].filter(([day]) => day > after).map(([, people]) => people))] as const),
      ])
    },
  }
}

async function keptTallies({ id }: Requirement, agencyIds: string[]): Promise<Tallies> {
  if (agencyIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(coverageTallies)
    .where(and(eq(coverageTallies.requirementId, id), eq(coverageTallies.countedOn, today()), inArray(coverageTallies.agencyId, agencyIds)))
  const kept: Tallies = new Map()
  for (const { part, agencyId, obliged, completed, begun, idle, excluded } of rows) {
    const ofPart = kept.get(part) ?? new Map<string, Tally>()
    kept.set(part, ofPart.set(agencyId, { obliged, completed, begun, idle, excluded }))
  }
  return kept
}

async function peopleBy(
  column: typeof coverageDays.day | typeof coverageDays.agencyId,
  { id }: Requirement,
  part: Part,
  agencyIds: string[],
  condition?: SQL,
): Promise<{ key: string; people: number }[]> {
  if (agencyIds.length === 0) return []
  return db
    .select({ key: column, people: sum(coverageDays.people).mapWith(Number) })
    .from(coverageDays)
    .where(and(eq(coverageDays.requirementId, id), eq(coverageDays.part, part.id), inArray(coverageDays.agencyId, agencyIds), condition))
    .groupBy(column)
}

export function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
