/** The tally of coverage: counted when what is required changes, and anew when the day turns. Between, `following.ts` keeps it. */
import { and, eq, inArray } from 'drizzle-orm'
import { type Day, now, today } from '#app/domain/clock.ts'
import { openRequirements, type Requirement } from '#app/domain/requirement/requiring.ts'
import { db, transaction } from '#db'
import { type Count, countCoverage } from '#db/coverage.ts'
import { coverageDays, coverageTallies } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { type Part, partsOf, questionOf } from './parts.ts'

/** N, n, of the others those on the way, of these those idle; and those counted beside N. */
export type Tally = { obliged: number; completed: number; begun: number; idle: number; excluded: number }

export const none: Tally = { obliged: 0, completed: 0, begun: 0, idle: 0, excluded: 0 }

/** A tally, and its completed by the day since which they are. */
export type Counted = { tally: Tally; days: Map<Day, number> }

/** Recounts every open requirement for these agencies; joins the surrounding transaction. */
export async function recount(agencyIds: string[]): Promise<void> {
  if (agencyIds.length === 0) return
  await transaction(async () => {
    for (const requirement of await openRequirements()) await recountRequirement(requirement, agencyIds)
  })
}

/** Recounts one requirement for these agencies; those it does not reach lose their tally. */
export async function recountRequirement(requirement: Requirement, agencyIds: string[]): Promise<void> {
  const reach = new Set(await subtreeIds([requirement.agencyId], today()))
  const within = [...new Set(agencyIds)].filter((id) => reach.has(id))
  await transaction(async (tx) => {
    for (const table of [coverageTallies, coverageDays])
      await tx.delete(table).where(and(eq(table.requirementId, requirement.id), inArray(table.agencyId, agencyIds)))
    for (const part of partsOf(requirement)) await write(requirement, part, within)
  })
}

/** By agency, counted on the spot; an agency with nobody covered is not there. */
export async function countNow(requirement: Requirement, part: Part, agencies: string[]): Promise<Map<string, Counted>> {
  return byAgency(await countCoverage(questionOf(requirement, part, agencies)))
}

const agenciesAtOnce = 5

/** Whatever is missing or not of today, a few agencies at a time, so that nobody waits long. Answers how many were recounted. */
export async function recountStale(): Promise<number> {
  const stale = await staleAgencies()
  for (let start = 0; start < stale.length; start += agenciesAtOnce) {
    await recount(stale.slice(start, start + agenciesAtOnce))
    await new Promise((resume) => setImmediate(resume))
  }
  return stale.length
}

async function write(requirement: Requirement, part: Part, agencyIds: string[]): Promise<void> {
  const counted = await countNow(requirement, part, agencyIds)
  const key = { requirementId: requirement.id, part: part.id }
  const tallies = agencyIds.map((agencyId) => ({
    ...key,
    agencyId,
    ...(counted.get(agencyId)?.tally ?? none),
    countedOn: today(),
    countedAt: now(),
  }))
  const days = [...counted].flatMap(([agencyId, one]) => [...one.days].map(([day, people]) => ({ ...key, agencyId, day, people })))
  await transaction(async (tx) => {
    if (tallies.length > 0) await tx.insert(coverageTallies).values(tallies)
    for (let start = 0; start < days.length; start += rowsAtOnce)
      await tx.insert(coverageDays).values(days.slice(start, start + rowsAtOnce))
  })
}

const rowsAtOnce = 500

/** Agencies of today that an open requirement reaches without a tally of today. */
async function staleAgencies(): Promise<string[]> {
  const day = today()
  const counted = await db
    .select({ requirementId: coverageTallies.requirementId, part: coverageTallies.part, agencyId: coverageTallies.agencyId })
    .from(coverageTallies)
    .where(eq(coverageTallies.countedOn, day))
  const fresh = new Set(counted.map((tally) => `${tally.requirementId} ${tally.part} ${tally.agencyId}`))
  const stale = new Set<string>()
  for (const requirement of await openRequirements()) {
    const parts = partsOf(requirement)
    for (const agencyId of await subtreeIds([requirement.agencyId], day)) {
      if (parts.some((part) => !fresh.has(`${requirement.id} ${part.id} ${agencyId}`))) stale.add(agencyId)
    }
  }
  return [...stale]
}

function byAgency(counts: Count[]): Map<string, Counted> {
  const counted = new Map<string, Counted>()
  for (const count of counts) {
    const { tally, days } = counted.get(count.agencyId) ?? { tally: none, days: new Map<Day, number>() }
    if (count.since) days.set(count.since, (days.get(count.since) ?? 0) + count.people)
    counted.set(count.agencyId, { tally: withMore(tally, count), days })
  }
  return counted
}

/** Adds people of one standing; fewer than none takes them away. */
export function withMore(
  { obliged, completed, begun, idle, excluded }: Tally,
  { standing, people }: Pick<Count, 'standing' | 'people'>,
): Tally {
  if (standing === 'excluded') return { obliged, completed, begun, idle, excluded: excluded + people }
  return {
    obliged: obliged + people,
    completed: standing === 'done' ? completed + people : completed,
    begun: standing === 'doing' || standing === 'idle' ? begun + people : begun,
    idle: standing === 'idle' ? idle + people : idle,
    excluded,
  }
}
