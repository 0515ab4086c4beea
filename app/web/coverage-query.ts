/** What addresses of coverage say: one reading for the page, the people behind it and their spreadsheets. */
import type { Actor } from '#app/domain/access.ts'
import { type Asked, groups, type Group } from '#app/domain/coverage/asking.ts'
import type { CoverageFilter } from '#app/domain/coverage/covering.ts'
import { requirementsFor } from '#app/domain/coverage/reaching.ts'
import { found } from '#app/domain/problem.ts'
import type { Requirement } from '#app/domain/requirement/requiring.ts'
import { dayOfQuery } from './query.ts'

const kinds = [
  'province',
  'committee',
  'party',
  'department',
  'office',
  'inspectorate',
  'board',
  'school',
  'front',
  'district',
  'commune',
  'ward',
  'township',
] as const

/** The requirement asked for, else the one with the nearest deadline; null where none reaches the officer's scope, or the agencies told. */
export async function requirementAsked(
  officer: Actor,
  url: URL,
  agencyIds?: string[],
): Promise<{ requirement: Requirement | null; choices: { value: string; label: string }[] }> {
  const open = await requirementsFor(officer, agencyIds)
  const id = url.searchParams.get('requirement')
  const requirement = id ? found(open.find((one) => one.id === id)) : (open[0] ?? null)
  return { requirement, choices: open.map(({ id: value, title: label }) => ({ value, label })) }
}

export function filterAsked(url: URL): CoverageFilter {
  const sort = url.searchParams.get('sort') ?? 'name'
  return {
    underId: url.searchParams.get('under') || null,
    words: (url.searchParams.get('q') ?? '').trim().slice(0, 100),
    kind: kinds.find((kind) => kind === url.searchParams.get('kind')) ?? null,
    below: url.searchParams.get('below') === '1',
    quiet: url.searchParams.get('quiet') === '1',
    sort: sort.replace(/^-/, ''),
    descending: sort.startsWith('-'),
  }
}

export function peopleAsked(url: URL): Asked {
  const group = url.searchParams.get('state') ?? ''
  return {
    part: url.searchParams.get('course') || null,
    agencyId: url.searchParams.get('agency') || null,
    filter: filterAsked(url),
    group: isGroup(group) ? group : 'obliged',
    after: dayOfQuery(url, 'after'),
    by: dayOfQuery(url, 'by'),
  }
}

/** The filter as an address says it. */
export function filterQuery({ underId, words, kind, below, quiet }: CoverageFilter): Record<string, string> {
  return {
    ...(underId && { under: underId }),
    ...(words && { q: words }),
    ...(kind && { kind }),
    ...(below && { below: '1' }),
    ...(quiet && { quiet: '1' }),
  }
}

export function isGroup(text: string): text is Group {
  return Object.hasOwn(groups, text)
}
