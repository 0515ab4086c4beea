/** What addresses of coverage ask, in words: above a list, above a spreadsheet's table, in a choice. */
import { daysAfter } from '#app/domain/clock.ts'
import { type Asked, type Group, groups } from '#app/domain/coverage/asking.ts'
import type { CoverageFilter } from '#app/domain/coverage/covering.ts'
import { idleDays, type Part } from '#app/domain/coverage/parts.ts'
import { answerDays } from '#app/domain/coverage/waiting.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { isGroup } from './coverage-query.ts'

/** The filter in words, as a spreadsheet says it above its table. `agencies` are those there are, to name one by. */
export function filterInWords({ underId, words, kind, below, quiet }: CoverageFilter, agencies: { id: string; name: string }[]): string[] {
  const under = agencies.find(({ id }) => id === underId)
  return [
    ...(under ? [t('coverage.under', { agency: under.name })] : []),
    ...(words ? [t('coverage.filtered', { words })] : []),
    ...(kind ? [t('coverage.filteredKind', { kind: t(`agency.kinds.${kind}`) })] : []),
    ...(below ? [t('coverage.below')] : []),
    ...(quiet ? [t('coverage.quiet', { days: idleDays })] : []),
  ]
}

/** Whose people and which of them, in words, beyond the course and the agency. */
export function groupInWords({ group, after, by }: Pick<Asked, 'group' | 'after' | 'by'>): string {
  if (group === 'idle') return t('coverage.groups.idle', { days: idleDays })
  if (group === 'waiting') return t('coverage.groups.waiting', { days: answerDays })
  if (group !== 'done' || (!after && !by)) return t(`coverage.groups.${group}`)
  if (!after) return t('coverage.doneBy', { by: dateOf(by ?? '') })
  const from = dateOf(daysAfter(after, 1))
  return by ? t('coverage.doneBetween', { from, by: dateOf(by) }) : t('coverage.doneSince', { from })
}

export function groupChoices(): { value: Group; label: string }[] {
  return Object.keys(groups)
    .filter(isGroup)
    .map((group) => ({ value: group, label: groupInWords({ group, after: null, by: null }) }))
}

/** A part by its name: its course, or all courses together. */
export function partInWords({ course }: Pick<Part, 'course'>): string {
  if (!course) return t('coverage.whole')
  return course.kind === 'programme' ? t('programme.named', { title: course.title }) : course.title
}
