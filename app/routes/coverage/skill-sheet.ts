/** GET /hr/coverage/skills/:code/table.xlsx: the table of the page. */
import { now, today } from '#app/domain/clock.ts'
import { skillCoverage } from '#app/domain/coverage/skilled.ts'
import type { Tally } from '#app/domain/coverage/tallying.ts'
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { allowed } from '#app/web/doors.ts'
import { skillOf } from '#app/web/skill-asked.ts'
import { type SheetCell, spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed('coverage.see', async ({ person, params }) => {
  const { code, name, courses } = await skillOf(person, params['code'])
  const ids = courses.map(({ id }) => id)
  const { rows, total } = ids.length > 0 ? await skillCoverage(person, ids) : { rows: [], total: null }
  const sheet = {
    title: t('skills.coverageOf', { code }),
    about: [name, ...courses.map(({ title }) => title), t('coverage.asOf', { moment: momentOf(now()) }), t('skills.holdersDefinition')],
    columns: [
      { label: t('coverage.agency'), width: 44 },
      { label: t('coverage.completedOf', { course: code }), width: 20 },
      { label: t('coverage.obligedOf', { course: code }), width: 20 },
      { label: t('coverage.shareOf', { course: code }), width: 20 },
      { label: t('coverage.excluded'), width: 12 },
    ],
  }
  const lines = rows.map(({ agency, tally }) => line(agency.name, tally))
  const last = total ? [line(t('coverage.total', { agencies: rows.length }), total)] : []
  return spreadsheet(sheet, [[...lines, ...last]], `ky-nang-${code}-${today()}`)
})

function line(name: string, { completed, obliged, excluded }: Tally): SheetCell[] {
  return [name, completed, obliged, obliged > 0 ? { share: completed / obliged } : null, excluded]
}
