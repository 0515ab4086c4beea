/** GET /hr/completions.xlsx */
import { today } from '#app/domain/clock.ts'
import { registerOf } from '#app/domain/completion/register.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { allowed } from '#app/web/doors.ts'
import { registerAsked } from '#app/web/register-query.ts'
import { mostRows, spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed('completion.see', async ({ person, url }) => {
  const filter = registerAsked(url)
  const { rows } = await registerOf(person, filter, { number: 1, size: mostRows })
  return spreadsheet(
    {
      title: t('register.title'),
      about: [t('register.period', { from: dateOf(filter.from), until: dateOf(filter.until) })],
      columns: [{ label: t('people.name'), width: 28 }, { label: t('account.staffCode'), width: 14 }, { label: t('people.position'), width: 28 }, { label: t('people.agency'), width: 36 }, { label: t('record.course'), width: 50 }, { label: t('verify.version'), width: 10 }, { label: t('record.result'), width: 12 }, { label: t('record.periods'), width: 10 }, { label: t('record.on'), width: 14 }, { label: t('verify.registerNumber'), width: 20 }, { label: t('verify.serial'), width: 18 }],
      rows: rows.map(({ snapshot, right, total, completedOn, registerNumber, serial }) => [snapshot.personName, snapshot.staffCode ?? '', snapshot.position, snapshot.agencyPath[0] ?? '', snapshot.courseTitle, snapshot.versionNumber, right === null ? '' : `${right}/${total}`, snapshot.periods, { day: completedOn }, registerNumber ?? '', serial ?? '']),
    },
    `so-hoan-thanh-${filter.from}-${today()}`,
  )
})
