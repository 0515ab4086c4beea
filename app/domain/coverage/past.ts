/** How one agency stood on a day, today or long ago: counted from what held that day, so that no later change moves it. */
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import type { Day } from '#app/domain/clock.ts'
import { found, missing } from '#app/domain/problem.ts'
import { type Requirement, requirementsReaching } from '#app/domain/requirement/requiring.ts'
import { countCoverage } from '#db/coverage.ts'
import type { Behind, Group } from './asking.ts'
import { partOf, questionOf } from './parts.ts'
import { none, type Tally, withMore } from './tallying.ts'

export type Stood = { requirement: Requirement; tally: Tally }

/** Its own people alone, for each requirement in force that reached it that day; nothing where it is not of the officer's scope. */
export async function stoodOn(officer: Actor, agencyId: string, day: Day): Promise<Stood[]> {
  if (!(await reachOf(scopeOf(officer, 'coverage.see'), day)).has(agencyId)) return []
  const stood: Stood[] = []
  for (const requirement of await requirementsReaching(agencyId, day)) {
    const counts = await countCoverage(questionOf(requirement, partOf(requirement, null), [agencyId], day))
    stood.push({ requirement, tally: counts.reduce(withMore, none) })
  }
  return stood
}

/** The people behind such a number; another's agency is Missing. */
export async function behindOn(
  officer: Actor,
  asked: { agencyId: string; requirementId: string; group: Group; day: Day },
): Promise<Pick<Behind, 'question' | 'group' | 'after' | 'by'> & { requirement: Requirement; tally: Tally }> {
  demand(officer, 'coverage.see')
  const { requirement, tally } = found(
    (await stoodOn(officer, asked.agencyId, asked.day)).find((one) => one.requirement.id === asked.requirementId),
  )
  if (asked.group === 'waiting') missing()
  const question = questionOf(requirement, partOf(requirement, null), [asked.agencyId], asked.day)
  return { requirement, tally, question, group: asked.group, after: null, by: null }
}
