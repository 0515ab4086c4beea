/** GET /hr/coverage/people.xlsx: everybody behind a number. */
import { now, today } from '#app/domain/clock.ts'
import { peopleBehind } from '#app/domain/coverage/covering.ts'
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { peopleAsked, requirementAsked } from '#app/web/coverage-query.ts'
import { allowed } from '#app/web/doors.ts'
import { mostRows, spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const { requirement } = await requirementAsked(url)
  const asked = peopleAsked(url)
  const { people } = await peopleBehind(person, requirement, asked, { number: 1, size: mostRows })
  const course = requirement.courses.find(({ id }) => id === asked.courseId)?.title ?? ''
  return spreadsheet(
    {
      title: t('coverage.people'),
      about: [requirement.title, course, t('coverage.asOfPlain', { moment: momentOf(now()) }), ...(asked.state ? [t(`coverage.asked.${asked.state}`)] : [])],
      columns: [{ label: t('people.name'), width: 28 }, { label: t('account.staffCode'), width: 14 }, { label: t('people.position'), width: 28 }, { label: t('people.unit'), width: 28 }, { label: t('people.agency'), width: 36 }, { label: t('coverage.state'), width: 20 }, { label: t('coverage.on'), width: 14 }],
      rows: people.map((row) => [row.fullName, row.staffCode ?? '', row.position, row.unit ?? '', row.agencyName, row.reason ? t(`people.states.${row.reason}`) : t(`coverage.states.${row.state}`), row.completedOn ? { day: row.completedOn } : null]),
    },
    `danh-sach-${today()}`,
  )
})
