/** GET /hr/coverage/people.xlsx: everybody behind a number. */
import { now, today } from '#app/domain/clock.ts'
import { agenciesWithin } from '#app/domain/coverage/covering.ts'
import { behind, everybodyBehind, type PersonBehind } from '#app/domain/coverage/standing.ts'
import { found } from '#app/domain/problem.ts'
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { filterInWords, peopleAsked, requirementAsked } from '#app/web/coverage-query.ts'
import { allowed } from '#app/web/doors.ts'
import { type SheetCell, spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed('coverage.see', async ({ person, url }) => {
  const requirement = found((await requirementAsked(url)).requirement)
  const asked = peopleAsked(url)
  const shown = await behind(person, requirement, asked)
  const agency = asked.agencyId && (await agenciesWithin(person, requirement)).find(({ id }) => id === asked.agencyId)
  const sheet = {
    title: t('coverage.people'),
    about: [
      requirement.title,
      shown.course.title,
      ...(agency ? [agency.name] : filterInWords(asked.filter)),
      t(`coverage.groups.${asked.group}`),
      t('coverage.asOf', { moment: momentOf(now()) }),
    ],
    columns: [
      { label: t('people.name'), width: 28 },
      { label: t('account.staffCode'), width: 14 },
      { label: t('people.position'), width: 28 },
      { label: t('people.unit'), width: 28 },
      { label: t('people.agency'), width: 40 },
      { label: t('account.phone'), width: 16 },
      { label: t('coverage.state'), width: 20 },
      { label: t('coverage.on'), width: 14 },
      { label: t('register.number'), width: 20 },
    ],
  }
  return spreadsheet(sheet, lines(everybodyBehind(shown)), `danh-sach-${asked.group}-${today()}`)
})

async function* lines(batches: AsyncIterable<PersonBehind[]>): AsyncGenerator<SheetCell[][]> {
  for await (const batch of batches) yield batch.map(lineOf)
}

function lineOf({
  fullName,
  staffCode,
  position,
  unit,
  agencyName,
  phone,
  standing,
  reason,
  completedOn,
  registerNumber,
}: PersonBehind): SheetCell[] {
  const state = reason ? t(`people.states.${reason}`) : t(`coverage.states.${standing}`)
  return [
    fullName,
    staffCode ?? '',
    position,
    unit ?? '',
    agencyName,
    phone ?? '',
    state,
    completedOn ? { day: completedOn } : null,
    registerNumber ?? '',
  ]
}
