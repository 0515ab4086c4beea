/** GET /hr/coverage.xlsx: the table of the page with the same filters. */
import { now, today } from '#app/domain/clock.ts'
import { type Cell, coverageOf } from '#app/domain/coverage/covering.ts'
import { found } from '#app/domain/problem.ts'
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { filterAsked, requirementAsked } from '#app/web/coverage-query.ts'
import { filterInWords, partInWords } from '#app/web/coverage-words.ts'
import { allowed } from '#app/web/doors.ts'
import { type SheetCell, spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const requirement = found((await requirementAsked(person, url)).requirement)
  const filter = filterAsked(url)
  const { parts, rows, total } = await coverageOf(person, requirement, filter)
  const sheet = {
    title: t('coverage.title'),
    about: [
      requirement.title,
      t('coverage.asOf', { moment: momentOf(now()) }),
      ...filterInWords(
        filter,
        rows.map(({ agency }) => agency),
      ),
      t('coverage.definition'),
    ],
    columns: [
      { label: t('coverage.agency'), width: 44 },
      ...parts.map(partInWords).flatMap((course) => [
        { label: t('coverage.completedOf', { course }), width: 20 },
        { label: t('coverage.obligedOf', { course }), width: 20 },
        { label: t('coverage.shareOf', { course }), width: 20 },
      ]),
      { label: t('coverage.excluded'), width: 12 },
    ],
  }
  const lines = [...rows.map((row) => line(row.agency.name, row.cells)), line(t('coverage.total', { agencies: rows.length }), total)]
  return spreadsheet(sheet, [lines], `ty-le-hoan-thanh-${today()}`)
})

function line(name: string, cells: Cell[]): SheetCell[] {
  return [
    name,
    ...cells.flatMap(({ completed, obliged }) => [completed, obliged, obliged > 0 ? { share: completed / obliged } : null]),
    cells[0]?.excluded ?? 0,
  ]
}
