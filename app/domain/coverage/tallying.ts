/** The tally of coverage: rewritten in the transaction that changes it, and counted anew when the day turns. */
import { and, eq, inArray } from 'drizzle-orm'
import { type Day, now, today } from '#app/domain/clock.ts'
import { openRequirements, type Requirement } from '#app/domain/requirement/requiring.ts'
import { db, transaction } from '#db'
import { type Count, countCoverage } from '#db/coverage.ts'
import { coverageTallies } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'

/** N, n, and those counted beside N. */
export type Tally = { obliged: number; completed: number; excluded: number }

export const none: Tally = { obliged: 0, completed: 0, excluded: 0 }

/** Recounts every open requirement for these agencies; joins the surrounding transaction. */
export async function recount(agencyIds: string[]): Promise<void> {
  if (agencyIds.length === 0) return
  await transaction(async () => {
    for (const requirement of await openRequirements()) await recountRequirement(requirement, agencyIds)
  })
}

/** Recounts one requirement for these agencies; those it does not reach lose their tally. */
export async function recountRequirement(requirement: Requirement, agencyIds: string[]): Promise<void> {
  const day = today()
  const reach = new Set(await subtreeIds([requirement.agencyId], day))
  const within = agencyIds.filter((id) => reach.has(id))
  await transaction(async (tx) => {
    await tx
      .delete(coverageTallies)
      .where(and(eq(coverageTallies.requirementId, requirement.id), inArray(coverageTallies.agencyId, agencyIds)))
    for (const { id: courseId } of requirement.courses) {
      const tallies = await talliesNow(requirement, courseId, within, day)
      const rows = within.map((agencyId) => ({
        requirementId: requirement.id,
        courseId,
        agencyId,
        ...(tallies.get(agencyId) ?? none),
        countedOn: day,
        countedAt: now(),
      }))
      if (rows.length > 0) await tx.insert(coverageTallies).values(rows)
    }
  })
}

/** By agency, counted on the spot; an agency with nobody covered is not there. */
export async function talliesNow(requirement: Requirement, courseId: string, agencies: string[], day: Day): Promise<Map<string, Tally>> {
  return byAgency(await countCoverage({ day, personTypes: requirement.personTypes, courseId, agencies }))
}

const agenciesAtOnce = 10

/** Whatever is missing or not of today, a few agencies at a time, so that nobody waits long. Answers how many were recounted. */
export async function recountStale(): Promise<number> {
  const stale = await staleAgencies()
  for (let start = 0; start < stale.length; start += agenciesAtOnce) {
    await recount(stale.slice(start, start + agenciesAtOnce))
    await new Promise((resume) => setImmediate(resume))
  }
  return stale.length
}

/** Agencies of today that an open requirement reaches without a tally of today. */
async function staleAgencies(): Promise<string[]> {
  const day = today()
  const counted = await db
    .select({ requirementId: coverageTallies.requirementId, courseId: coverageTallies.courseId, agencyId: coverageTallies.agencyId })
    .from(coverageTallies)
    .where(eq(coverageTallies.countedOn, day))
  const fresh = new Set(counted.map((tally) => `${tally.requirementId} ${tally.courseId} ${tally.agencyId}`))
  const stale = new Set<string>()
  for (const requirement of await openRequirements()) {
    for (const agencyId of await subtreeIds([requirement.agencyId], day)) {
      if (requirement.courses.some((course) => !fresh.has(`${requirement.id} ${course.id} ${agencyId}`))) stale.add(agencyId)
    }
  }
  return [...stale]
}

function byAgency(counts: Count[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const { agencyId, standing, people } of counts) tallies.set(agencyId, withMore(tallies.get(agencyId) ?? none, standing, people))
  return tallies
}

function withMore({ obliged, completed, excluded }: Tally, standing: Count['standing'], people: number): Tally {
  if (standing === 'excluded') return { obliged, completed, excluded: excluded + people }
  return { obliged: obliged + people, completed: standing === 'done' ? completed + people : completed, excluded }
}
