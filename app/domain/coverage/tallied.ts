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
  const { kept, isAll } = await keptTallies(requirement, agencyIds)
  const tallies: Tallies = new Map()
  const counted = new Map<string, Map<string, Counted>>()
  for (const part of partsOf(requirement)) {
    const known = kept.get(part.id) ?? new Map<string, Tally>()
    const unknown = agencyIds.filter((id) => !known.has(id))
    const now = unknown.length > 0 ? await countNow(requirement, part, unknown) : new Map<string, Counted>()
    counted.set(part.id, now)
    tallies.set(part.id, new Map([...known, ...unknown.map((id) => [id, now.get(id)?.tally ?? none] as const)]))
  }
  const dated = (part: Part, ids: string[]) => ids.filter((id) => kept.get(part.id)?.has(id))
  return {
    tallies,
    daysOf: async (part, ids) => {
      const asked = dated(part, ids)
      const isWhole = isAll && asked.length === kept.get(part.id)?.size
      const days = new Map(await peopleByDay(requirement, part, asked, isWhole))
      for (const [id, one] of counted.get(part.id) ?? [])
        if (ids.includes(id)) for (const [day, people] of one.days) days.set(day, (days.get(day) ?? 0) + people)
      return days
    },
    newOf: async (part, after) => {
      const known = kept.get(part.id)
      const gained = (await peopleSince(requirement, part, after, agencyIds)).filter(([id]) => known?.has(id))
      const fresh = [...(counted.get(part.id) ?? [])].map(
        ([id, { days }]) => [id, total([...days].filter(([day]) => day > after).map(([, people]) => people))] as const,
      )
      return new Map([...gained, ...fresh])
    },
  }
}

/** Of so many agencies, all are read rather than each named. */
const many = 20

/** `isAll`: whatever is kept of the requirement was asked for and is of today. */
async function keptTallies({ id }: Requirement, agencyIds: string[]): Promise<{ kept: Tallies; isAll: boolean }> {
  const kept: Tallies = new Map()
  if (agencyIds.length === 0) return { kept, isAll: false }
  const [asked, day] = [new Set(agencyIds), today()]
  const { requirementId, part, agencyId, obliged, completed, begun, idle, excluded, countedOn } = coverageTallies
  const rows = await db
    .select({ part, agencyId, obliged, completed, begun, idle, excluded, countedOn })
    .from(coverageTallies)
    .where(and(eq(requirementId, id), amongFew(agencyId, agencyIds)))
  const fresh = rows.filter((row) => row.countedOn === day && asked.has(row.agencyId))
  for (const { part, agencyId, countedOn: _, ...tally } of fresh) {
    const ofPart = kept.get(part) ?? new Map<string, Tally>()
    kept.set(part, ofPart.set(agencyId, tally))
  }
  return { kept, isAll: agencyIds.length > many && fresh.length === rows.length }
}

async function peopleByDay({ id }: Requirement, part: Part, agencyIds: string[], isWhole: boolean): Promise<[Day, number][]> {
  if (agencyIds.length === 0) return []
  const those = isWhole ? undefined : inArray(coverageDays.agencyId, agencyIds)
  const rows = await db
    .select({ day: coverageDays.day, people: sum(coverageDays.people).mapWith(Number) })
    .from(coverageDays)
    .where(and(eq(coverageDays.requirementId, id), eq(coverageDays.part, part.id), those))
    .groupBy(coverageDays.day)
  return rows.map(({ day, people }) => [day, people])
}

async function peopleSince({ id }: Requirement, part: Part, after: Day, agencyIds: string[]): Promise<[string, number][]> {
  if (agencyIds.length === 0) return []
  const { requirementId, agencyId, day } = coverageDays
  const rows = await db
    .select({ agencyId, people: sum(coverageDays.people).mapWith(Number) })
    .from(coverageDays)
    .where(and(eq(requirementId, id), eq(coverageDays.part, part.id), gt(day, after), amongFew(agencyId, agencyIds)))
    .groupBy(agencyId)
  return rows.map(({ agencyId, people }) => [agencyId, people])
}

function amongFew(column: typeof coverageDays.agencyId | typeof coverageTallies.agencyId, agencyIds: string[]): SQL | undefined {
  return agencyIds.length > many ? undefined : inArray(column, agencyIds)
}

export function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
