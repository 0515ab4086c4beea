/** GET /hr/completions.xlsx: the register with the same filters. */
import { agencyOn } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { allEntries, type Entry, openRegister } from '#app/domain/completion/register.ts'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { noteExport } from '#app/domain/security/exporting.ts'
import { dateOf } from '#app/text/dates.ts'
import { resultOf } from '#app/text/results.ts'
import { t } from '#app/text/words.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed } from '#app/web/doors.ts'
import { registerAsked } from '#app/web/register-query.ts'
import { type SheetCell, spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed(
  'completion.see',
  confirmed(async ({ person, url }) => {
    const filter = registerAsked(url)
    const agency = filter.agencyId && (await agencyOn(today(), filter.agencyId))
    const register = await openRegister(person, filter)
    const course = filter.courseSlug && (await courseBySlug(filter.courseSlug))
    const sheet = {
      title: t('register.title'),
      about: [
        t('register.period', { from: dateOf(filter.from), until: dateOf(filter.until) }),
        ...(agency ? [agency.name] : []),
        ...(course ? [course.title] : []),
      ],
      columns: [
        { label: t('people.name'), width: 28 },
        { label: t('account.staffCode'), width: 14 },
        { label: t('people.position'), width: 28 },
        { label: t('people.unit'), width: 28 },
        { label: t('people.agency'), width: 36 },
        { label: t('record.course'), width: 50 },
        { label: t('register.kind'), width: 14 },
        { label: t('verify.version'), width: 10 },
        { label: t('record.periods'), width: 10 },
        { label: t('record.result'), width: 12 },
        { label: t('record.on'), width: 14 },
        { label: t('verify.registerNumber'), width: 20 },
        { label: t('verify.serial'), width: 18 },
      ],
    }
    noteExport(person, 'completions')
    return spreadsheet(sheet, lines(allEntries(register)), `so-hoan-thanh-${filter.from}-${filter.until}`)
  }),
)

async function* lines(batches: AsyncIterable<Entry[]>): AsyncGenerator<SheetCell[][]> {
  for await (const batch of batches) yield batch.map(lineOf)
}

function lineOf({ snapshot, right, total, completedOn, registerNumber, serial }: Entry): SheetCell[] {
  const { personName, staffCode, position, unit, agencyPath, courseTitle, courses, versionNumber, periods } = snapshot
  return [
    personName,
    staffCode ?? '',
    position,
    unit ?? '',
    agencyPath[0] ?? '',
    courseTitle,
    t(`register.kinds.${courses ? 'programme' : 'course'}`),
    versionNumber,
    periods,
    resultOf({ right, total }),
    { day: completedOn },
    registerNumber ?? '',
    serial ?? '',
  ]
}
