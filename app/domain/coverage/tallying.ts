/** The tally of coverage: counted when things change, in the same transaction; counted anew when the day turns. */
import { and, eq, inArray } from 'drizzle-orm'
import { now, today } from '#app/domain/clock.ts'
import { openRequirements, type Requirement } from '#app/domain/requirement/requiring.ts'
import { db, transaction } from '#db'
import { countCoverage } from '#db/coverage.ts'
import { coverageTallies } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'

/** Recounts every open requirement for these agencies; joins the surrounding transaction. */
export async function recount(agencyIds: string[]): Promise<void> {
  if (agencyIds.length === 0) return
  await transaction(async () => {
    for (const requirement of await openRequirements()) await recountRequirement(requirement, agencyIds)
  })
}

const agenciesAtOnce = 20

/** Whatever is not of today, a few agencies at a time, so that nobody waits long. Answers how many were recounted. */
export async function recountStale(): Promise<number> {
  const stale = await staleAgencies()
  for (let start = 0; start < stale.length; start += agenciesAtOnce) await recount(stale.slice(start, start + agenciesAtOnce))
  return stale.length
}

async function recountRequirement(requirement: Requirement, agencyIds: string[]): Promise<void> {
  const day = today()
  const reach = new Set(await subtreeIds([requirement.agencyId], day))
  const within = agencyIds.filter((id) => reach.has(id))
  await transaction(async (tx) => {
    await tx.delete(coverageTallies).where(and(eq(coverageTallies.requirementId, requirement.id), inArray(coverageTallies.agencyId, agencyIds)))
    for (const course of requirement.courses) {
      const counted = within.length > 0 ? await countCoverage({ day, personTypes: requirement.personTypes, courseId: course.id, agencies: within }) : []
      const byAgency = new Map(counted.map((count) => [count.agencyId, count]))
      const none = { obliged: 0, completed: 0, excluded: 0 }
      const rows = within.map((agencyId) => ({ ...none, ...byAgency.get(agencyId), agencyId, requirementId: requirement.id, courseId: course.id, countedOn: day, countedAt: now() }))
      if (rows.length > 0) await tx.insert(coverageTallies).values(rows)
    }
  })
}

/** Agencies open today that some open requirement reaches and whose tally is missing or of another day. */
async function staleAgencies(): Promise<string[]> {
  const day = today()
  const known = await db.select({ requirementId: coverageTallies.requirementId, courseId: coverageTallies.courseId, agencyId: coverageTallies.agencyId }).from(coverageTallies).where(eq(coverageTallies.countedOn, day))
  const fresh = new Set(known.map((tally) => `${tally.requirementId} ${tally.courseId} ${tally.agencyId}`))
  const stale = new Set<string>()
  for (const requirement of await openRequirements()) {
    for (const agencyId of await subtreeIds([requirement.agencyId], day)) {
      if (requirement.courses.some((course) => !fresh.has(`${requirement.id} ${course.id} ${agencyId}`))) stale.add(agencyId)
    }
  }
  return [...stale]
}
