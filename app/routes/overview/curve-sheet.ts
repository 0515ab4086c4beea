/** GET /overview/curve.xlsx?requirement=&course=&under=: the curve, week by week. */
import { now, today } from '#app/domain/clock.ts'
import { overviewOf } from '#app/domain/overview/overviewing.ts'
import { found } from '#app/domain/problem.ts'
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { requirementAsked } from '#app/web/coverage-query.ts'
import { partInWords } from '#app/web/coverage-words.ts'
import { allowed } from '#app/web/doors.ts'
import { type SheetCell, spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const requirement = found((await requirementAsked(person, url)).requirement)
  const { part, curve, tally } = await overviewOf(person, requirement, url.searchParams.get('course'), url.searchParams.get('under'))
  const sheet = {
    title: t('overview.growth'),
    about: [requirement.title, partInWords(part), t('coverage.asOf', { moment: momentOf(now()) }), t('overview.growthNote')],
    columns: [
      { label: t('overview.until'), width: 14 },
      { label: t('overview.reached'), width: 16 },
      { label: t('overview.share'), width: 12 },
      { label: t('overview.more'), width: 16 },
      { label: t('overview.plannedThen'), width: 22 },
    ],
  }
  const lines = curve.points.map(({ day, completed, planned }, index): SheetCell[] => [
    { day },
    completed,
    tally.obliged > 0 ? { share: completed / tally.obliged } : null,
    index > 0 ? completed - (curve.points[index - 1]?.completed ?? 0) : null,
    Math.round(planned),
  ])
  return spreadsheet(sheet, [lines], `tien-do-${today()}`)
})
