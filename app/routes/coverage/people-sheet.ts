/** GET /hr/coverage/people.xlsx: everybody behind a number. */
import { now, today } from '#app/domain/clock.ts'
import { behind } from '#app/domain/coverage/asking.ts'
import { everybodyBehind, type PersonBehind } from '#app/domain/coverage/standing.ts'
import { found } from '#app/domain/problem.ts'
import { noteExport } from '#app/domain/security/exporting.ts'
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { peopleAsked, requirementAsked } from '#app/web/coverage-query.ts'
import { filterInWords, groupInWords, partInWords } from '#app/web/coverage-words.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed } from '#app/web/doors.ts'
import { type SheetCell, spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed(
  'coverage.see',
  confirmed(async ({ person, url }) => {
    const requirement = found((await requirementAsked(person, url)).requirement)
    const asked = peopleAsked(url)
    const shown = await behind(person, requirement, asked)
    const agencies = shown.within
    const agency = agencies.find(({ id }) => id === asked.agencyId)
    const sheet = {
      title: t('coverage.people'),
      about: [
        requirement.title,
        partInWords(shown.part),
        ...(agency ? [agency.name] : filterInWords(asked.filter, agencies)),
        groupInWords(asked),
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
        ...(shown.part.course ? [] : [{ label: t('coverage.held'), width: 14 }]),
        { label: t('coverage.on'), width: 14 },
        ...(shown.part.course ? [{ label: t('register.number'), width: 20 }] : []),
      ],
    }
    noteExport(person, 'people', { kind: 'requirement', id: requirement.id })
    return spreadsheet(sheet, lines(everybodyBehind(shown), shown.part.course === null), `danh-sach-${asked.group}-${today()}`)
  }),
)

async function* lines(batches: AsyncIterable<PersonBehind[]>, isWhole: boolean): AsyncGenerator<SheetCell[][]> {
  for await (const batch of batches) yield batch.map((person) => lineOf(person, isWhole))
}

function lineOf(person: PersonBehind, isWhole: boolean): SheetCell[] {
  const { standing, reason, since, completedOn } = person
  const state = reason ? t(`people.states.${reason}`) : t(`coverage.states.${standing}`)
  const on = isWhole ? since : completedOn
  return [
    person.fullName,
    person.staffCode ?? '',
    person.position,
    person.unit ?? '',
    person.agencyName,
    person.phone ?? '',
    state,
    ...(isWhole ? [person.held] : []),
    on ? { day: on } : null,
    ...(isWhole ? [] : [person.registerNumber ?? '']),
  ]
}
