/** What is asked behind a number of coverage: whose people, of which standing, checked against the officer's scope. */
import { type Actor, demand } from '#app/domain/access.ts'
import type { Agency } from '#app/domain/agency/tree.ts'
import type { Day } from '#app/domain/clock.ts'
import { missing } from '#app/domain/problem.ts'
import type { Requirement } from '#app/domain/requirement/requiring.ts'
import type { Question, Standing } from '#db/coverage.ts'
import { added, cellOf, type CoverageFilter, coverageOf } from './covering.ts'
import { type Part, partOf, questionOf } from './parts.ts'
import { agenciesWithin } from './reaching.ts'
import { type Reading, readTallies, total } from './tallied.ts'
import { waitingPeople } from './waiting.ts'

/** N, n, those of N still to come, those beside N. `waiting`: of those to come, who has asked for more attempts and heard nothing. */
export const groups = {
  obliged: ['done', 'doing', 'idle', 'todo'],
  done: ['done'],
  open: ['doing', 'idle', 'todo'],
  doing: ['doing', 'idle'],
  idle: ['idle'],
  todo: ['todo'],
  waiting: ['doing', 'idle', 'todo'],
  excluded: ['excluded'],
} as const satisfies Record<string, Standing[]>
export type Group = keyof typeof groups

/** One agency, or those that the filter leaves. Of the done, only those who are so since a day after `after`, up to `by`. */
export type Asked = {
  part: string | null
  agencyId: string | null
  filter: CoverageFilter
  group: Group
  after: Day | null
  by: Day | null
}
/** `within`: all agencies there are to ask about. */
export type Behind = {
  part: Part
  question: Question
  group: Group
  after: Day | null
  by: Day | null
  reading: Reading
  within: Agency[]
}

/** What is asked, checked against the officer's scope: another's agency is Missing. */
export async function behind(officer: Actor, requirement: Requirement, asked: Asked): Promise<Behind> {
  demand(officer, 'coverage.see')
  const part = partOf(requirement, asked.part)
  const within = await agenciesWithin(officer, requirement)
  const agencies = await agenciesAsked(officer, requirement, asked, within)
  const question = questionOf(requirement, part, agencies)
  const reading = await readTallies(requirement, agencies)
  const waiting = asked.group === 'waiting' ? { people: await waitingPeople(question) } : {}
  return { part, group: asked.group, question: { ...question, ...waiting }, after: asked.after, by: asked.by, reading, within }
}

/** How many are behind each number, as the tally says; and in the list itself. */
export async function countsBehind({ part, question, group, after, by, reading }: Behind) {
  const { obliged, completed, begun, idle, excluded } = added(question.agencies.map((id) => cellOf(reading, part, id)))
  const open = obliged - completed
  const counts = { obliged, done: completed, open, doing: begun, idle, todo: open - begun, excluded }
  if (group === 'waiting') return { ...counts, listed: question.people?.length ?? 0 }
  if (group !== 'done' || (!after && !by)) return { ...counts, listed: counts[group] }
  const days = [...(await reading.daysOf(part, question.agencies))]
  return { ...counts, listed: total(days.filter(([day]) => isBetween(day, after, by)).map(([, number]) => number)) }
}

async function agenciesAsked(officer: Actor, requirement: Requirement, { agencyId, filter }: Asked, within: Agency[]): Promise<string[]> {
  const { underId, words, kind, below, quiet } = filter
  if (agencyId) return within.some(({ id }) => id === agencyId) ? [agencyId] : missing()
  if (words !== '' || kind !== null || below || quiet)
    return (await coverageOf(officer, requirement, filter)).rows.map(({ agency }) => agency.id)
  return (underId ? await agenciesWithin(officer, requirement, underId) : within).map(({ id }) => id)
}

function isBetween(day: Day, after: Day | null, by: Day | null): boolean {
  return (!after || day > after) && (!by || day <= by)
}
