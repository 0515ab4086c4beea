/** What addresses of coverage say: one reading for the page, the people behind it and their spreadsheets. */
import type { CoverageFilter } from '#app/domain/coverage/covering.ts'
import { type Asked, groups, type Group } from '#app/domain/coverage/standing.ts'
import { found } from '#app/domain/problem.ts'
import { openRequirements, type Requirement } from '#app/domain/requirement/requiring.ts'
import { t } from '#app/text/words.ts'

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

/** The requirement asked for, else the one with the nearest deadline; null where there is none at all. */
export async function requirementAsked(
  url: URL,
): Promise<{ requirement: Requirement | null; choices: { value: string; label: string }[] }> {
  const open = await openRequirements()
  const id = url.searchParams.get('requirement')
  const requirement = id ? found(open.find((one) => one.id === id)) : (open[0] ?? null)
  return { requirement, choices: open.map(({ id: value, title: label }) => ({ value, label })) }
}

export function filterAsked(url: URL): CoverageFilter {
  const sort = url.searchParams.get('sort') ?? 'name'
  return {
    words: (url.searchParams.get('q') ?? '').trim().slice(0, 100),
    kind: kinds.find((kind) => kind === url.searchParams.get('kind')) ?? null,
    below: url.searchParams.get('below') === '1',
    sort: sort.replace(/^-/, ''),
    descending: sort.startsWith('-'),
  }
}

export function peopleAsked(url: URL): Asked {
  const group = url.searchParams.get('state') ?? ''
  return {
    courseId: url.searchParams.get('course') || null,
    agencyId: url.searchParams.get('agency') || null,
    filter: filterAsked(url),
    group: isGroup(group) ? group : 'obliged',
  }
}

/** The filter as an address says it. */
export function filterQuery({ words, kind, below }: CoverageFilter): Record<string, string> {
  return { ...(words && { q: words }), ...(kind && { kind }), ...(below && { below: '1' }) }
}

/** The filter in words, as a spreadsheet says it above its table. */
export function filterInWords({ words, kind, below }: CoverageFilter): string[] {
  return [
    ...(words ? [t('coverage.filtered', { words })] : []),
    ...(kind ? [t('coverage.filteredKind', { kind: t(`agency.kinds.${kind}`) })] : []),
    ...(below ? [t('coverage.below')] : []),
  ]
}

function isGroup(text: string): text is Group {
  return Object.hasOwn(groups, text)
}
