/** GET /hr/coverage.xlsx: the table of the page with the same filters. */
import { now, today } from '#app/domain/clock.ts'
import { coverageOf } from '#app/domain/coverage/covering.ts'
import { momentOf } from '#app/text/dates.ts'
import { shareOf } from '#app/text/numbers.ts'
import { t } from '#app/text/words.ts'
import { filterAsked, requirementAsked } from '#app/web/coverage-query.ts'
import { allowed } from '#app/web/doors.ts'
import { spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const { requirement } = await requirementAsked(url)
  const filter = filterAsked(url)
  const { rows, total } = await coverageOf(person, requirement, filter)
  const cells = (name: string, row: { obliged: number; completed: number; excluded: number }[]) => [name, ...row.flatMap((cell) => [cell.completed, cell.obliged, shareOf(cell.completed, cell.obliged)]), row[0]?.excluded ?? 0]
  return spreadsheet(
    {
      title: t('coverage.title'),
      about: [requirement.title, t('coverage.asOfPlain', { moment: momentOf(now()) }), ...(filter.words ? [t('coverage.filtered', { words: filter.words })] : []), ...(filter.below ? [t('coverage.below')] : []), t('coverage.definition')],
      columns: [
        { label: t('coverage.agency'), width: 40 },
        ...requirement.courses.flatMap(({ title }) => [{ label: `${title}: n`, width: 14 }, { label: `${title}: N`, width: 14 }, { label: `${title}: %`, width: 10 }]),
        { label: t('coverage.excluded'), width: 12 },
      ],
      rows: [...rows.map((row) => cells(row.agency.name, row.cells)), cells(t('coverage.total'), total)],
    },
    `ty-le-hoan-thanh-${today()}`,
  )
})
