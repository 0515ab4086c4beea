/** The people behind every number of coverage, and how each of them stands. */
import { setImmediate as breath } from 'node:timers/promises'
import { and, asc, eq, gt, lte, type SQL } from 'drizzle-orm'
import type { Day } from '#app/domain/clock.ts'
import { db } from '#db'
import { countCoverage, type Covered, peopleCovered, standsAs } from '#db/coverage.ts'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, certificates, completions, people } from '#db/schema/index.ts'
import { type Behind, groups } from './asking.ts'

export type PersonBehind = Awaited<ReturnType<typeof told>>[number]

type Shown = Pick<Behind, 'question' | 'group' | 'after' | 'by'>
type Page = { number: number; size: number }

/** In the order of their names. Who they are is asked first, as that is quick; the rest only of these. */
export async function peopleBehind(shown: Shown, page: Page): Promise<PersonBehind[]> {
  const { question } = shown
  if (question.agencies.length === 0) return []
  const covered = peopleCovered(question)
  const ids = await db
    .select({ id: people.id })
    .from(covered)
    .innerJoin(people, eq(people.id, covered.personId))
    .where(isBehind(covered, shown))
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
  if (ids.length === 0) return []
  return told({ ...shown, question: { ...question, people: ids.map(({ id }) => id) } }, { number: 1, size: page.size })
}

async function told(shown: Shown, page: Page) {
  const { question } = shown
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
    .where(isBehind(covered, shown))
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
}

function isBehind(covered: Covered, { question, group, after, by }: Shown): SQL | undefined {
  return and(standsAs(covered, groups[group], question), group === 'done' ? since(covered, after, by) : undefined)
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
      const batch = await told(here, { number, size: atOnce })
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
