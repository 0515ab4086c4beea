/** What addresses of coverage pages say: one reading for the page, its list and its spreadsheet. */
import type { CoverageFilter, StateAsked } from '#app/domain/coverage/covering.ts'
import { missing } from '#app/domain/problem.ts'
import { openRequirements, type Requirement } from '#app/domain/requirement/requiring.ts'

/** The requirement asked for, or the one with the nearest deadline; Missing where there is none. */
export async function requirementAsked(url: URL): Promise<{ requirement: Requirement; others: { id: string; title: string }[] }> {
  const open = await openRequirements()
  const requirement = open.find(({ id }) => id === url.searchParams.get('requirement')) ?? (url.searchParams.get('requirement') ? missing() : open[0])
  return { requirement: requirement ?? missing(), others: open.map(({ id, title }) => ({ id, title })) }
}

export function filterAsked(url: URL): CoverageFilter {
  const sort = url.searchParams.get('sort') ?? 'name'
  return { words: (url.searchParams.get('q') ?? '').slice(0, 100), below: url.searchParams.get('below') === '1', sort: sort.replace(/^-/, ''), descending: sort.startsWith('-') }
}

export function peopleAsked(url: URL) {
  const state = url.searchParams.get('state')
  const known: StateAsked = state === 'done' || state === 'open' || state === 'excluded' ? state : null
  return { courseId: url.searchParams.get('course') ?? '', agencyId: url.searchParams.get('agency'), state: known }
}
