/** The people behind every number of coverage, and how each of them stands. */
import { setImmediate as breath } from 'node:timers/promises'
import { and, asc, eq, gt, inArray, lte, type SQL } from 'drizzle-orm'
import type { Day } from '#app/domain/clock.ts'
import { db } from '#db'
import { countCoverage, type Covered, peopleCovered } from '#db/coverage.ts'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, certificates, completions, people } from '#db/schema/index.ts'
import { type Behind, groups } from './asking.ts'

export type PersonBehind = Awaited<ReturnType<typeof peopleBehind>>[number]

/** In the order of their names. */
export async function peopleBehind(behindIt: Pick<Behind, 'question' | 'group' | 'after' | 'by'>, page: { number: number; size: number }) {
  const { question, group, after, by } = behindIt
  if (question.agencies.length === 0) return []
  const covered = peopleCovered(question)
  return db
    .select({
      id: people.id,
      fullName: people.fullName,
      staffCode: people.staffCode,
      phone: people.phone,
      position: covered.position,
      unit: covered.unit,
      agencyName: agencyNames.name,
      standing: covered.standing,
      reason: covered.reason,
      held: covered.held,
      since: covered.since,
      completionId: completions.id,
      completedOn: completions.completedOn,
      registerNumber: certificates.registerNumber,
    })
    .from(covered)
    .innerJoin(people, eq(people.id, covered.personId))
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, covered.agencyId), holdsOn(agencyNames, question.day)))
    .leftJoin(completions, eq(completions.id, covered.completionId))
    .leftJoin(certificates, eq(certificates.completionId, completions.id))
    .where(and(inArray(covered.standing, [...groups[group]]), group === 'done' ? since(covered, after, by) : undefined))
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
}

/** How many there are, counted on the spot. */
export async function countPeopleBehind({ question, group }: Pick<Behind, 'question' | 'group'>): Promise<number> {
  const standings: readonly string[] = groups[group]
  const counts = await countCoverage(question)
  return counts.filter(({ standing }) => standings.includes(standing)).reduce((sum, { people: number }) => sum + number, 0)
}

/** All of them, agency by agency in the order they are told, some hundreds at a time, letting others in between. */
export async function* everybodyBehind(behindIt: Behind): AsyncGenerator<PersonBehind[]> {
  for (const agencyId of behindIt.question.agencies) {
    const here = { ...behindIt, question: { ...behindIt.question, agencies: [agencyId] } }
    for (let number = 1, size = atOnce; size === atOnce; number++) {
      const batch = await peopleBehind(here, { number, size: atOnce })
      yield batch
      size = batch.length
      await breath()
    }
  }
}

const atOnce = 1000

function since(covered: Covered, after: Day | null, by: Day | null): SQL | undefined {
  return and(after ? gt(covered.since, after) : undefined, by ? lte(covered.since, by) : undefined)
}
