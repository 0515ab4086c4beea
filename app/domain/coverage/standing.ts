/** The people behind every number of coverage, and how each of them stands. */
import { setImmediate as breath } from 'node:timers/promises'
import { and, asc, eq } from 'drizzle-orm'
import { db } from '#db'
import { countCoverage, peopleCovered } from '#db/coverage.ts'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, certificates, completions, people } from '#db/schema/index.ts'
import { standsAs, whoStands } from '#db/standing.ts'
import { type Behind, groups } from './asking.ts'

export type PersonBehind = Awaited<ReturnType<typeof told>>[number]

type Shown = Pick<Behind, 'question' | 'group' | 'after' | 'by'>
type Page = { number: number; size: number }

/** In the order of their names. Who they are is asked first, as that is quick; the rest only of these. */
export async function peopleBehind(shown: Shown, page: Page): Promise<PersonBehind[]> {
  const { question, group } = shown
  if (question.agencies.length === 0) return []
  const those = await whoStands(question, groups[group], spanOf(shown), page)
  if (those.length === 0) return []
  const agencies = [...new Set(those.map(({ agencyId }) => agencyId))]
  const only = { ...question, agencies, people: those.map(({ personId }) => personId) }
  return told({ ...shown, question: only }, { number: 1, size: page.size })
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
    .where(standsAs(covered, groups[shown.group], spanOf(shown), question))
    .orderBy(asc(covered.sortKey), asc(covered.personId))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
}

/** Only of the done is it asked since when they are so. */
function spanOf({ group, after, by }: Shown) {
  return group === 'done' ? { after, by } : { after: null, by: null }
}

/** How many there are, counted on the spot. */
export async function countPeopleBehind({ question, group }: Pick<Behind, 'question' | 'group'>): Promise<number> {
  const standings: readonly string[] = groups[group]
  const counts = await countCoverage(question)
  return counts.filter(({ standing }) => standings.includes(standing)).reduce((sum, { people: number }) => sum + number, 0)
}

/** All of them, agency by agency in the order they are told, some hundreds at a time, letting others in between. */
export async function* everybodyBehind(behindIt: Shown): AsyncGenerator<PersonBehind[]> {
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
