/** GET /overview.xlsx?requirement=&course=&under=: every agency with all its numbers. */
import { now, today } from '#app/domain/clock.ts'
import { idleDays } from '#app/domain/coverage/parts.ts'
import { added } from '#app/domain/coverage/covering.ts'
import { overviewOf } from '#app/domain/overview/overviewing.ts'
import { rise, type Standing } from '#app/domain/overview/ranking.ts'
import { total } from '#app/domain/coverage/tallied.ts'
import { found } from '#app/domain/problem.ts'
import { dateOf, momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { requirementAsked } from '#app/web/coverage-query.ts'
import { partInWords } from '#app/web/coverage-words.ts'
import { allowed } from '#app/web/doors.ts'
import { type SheetCell, spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const requirement = found((await requirementAsked(person, url)).requirement)
  const { part, standings, pace } = await overviewOf(person, requirement, url.searchParams.get('course'), url.searchParams.get('under'))
  const sheet = {
    title: t('overview.title'),
    about: [
      requirement.title,
      partInWords(part),
      t('coverage.due', { date: dateOf(requirement.deadline) }),
      t('coverage.asOf', { moment: momentOf(now()) }),
      t(part.course ? 'overview.definitionOfOne' : 'overview.definition'),
    ],
    columns: [
      { label: t('coverage.agency'), width: 44 },
      { label: t('overview.must'), width: 12 },
      { label: t('overview.have'), width: 12 },
      { label: t('overview.share'), width: 12 },
      { label: t('overview.left'), width: 12 },
      { label: t('coverage.groups.doing'), width: 12 },
      { label: t('coverage.groups.idle', { days: idleDays }), width: 18 },
      { label: t('coverage.groups.todo'), width: 12 },
      { label: t('coverage.excluded'), width: 12 },
      { label: t('overview.gainedIn', { days: pace.days }), width: 18 },
      { label: t('overview.risenIn', { days: pace.days }), width: 18 },
    ],
  }
  const all = { tally: added(standings.map(({ tally }) => tally)), gained: total(standings.map(({ gained }) => gained)) }
  const lines = [
    ...standings.map((standing) => line(standing.agency.name, standing)),
    line(t('coverage.total', { agencies: standings.length }), all),
  ]
  return spreadsheet(sheet, [lines], `tinh-hinh-thuc-hien-${today()}`)
})

function line(name: string, { tally, gained }: Pick<Standing, 'tally' | 'gained'>): SheetCell[] {
  const { obliged, completed, begun, idle, excluded } = tally
  return [
    name,
    obliged,
    completed,
    obliged > 0 ? { share: completed / obliged } : null,
    obliged - completed,
    begun,
    idle,
    obliged - completed - begun,
    excluded,
    gained,
    obliged > 0 ? { share: rise({ tally, gained }) } : null,
  ]
}
