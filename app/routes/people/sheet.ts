/** GET, POST /hr/people.xlsx?agency=&below=: the people of an agency in the columns in which a list of them comes in; posted with a reason, with what is held back too. */
import { z } from 'zod'
import { today } from '#app/domain/clock.ts'
import { type Exported, peopleAsListed, type Wanted } from '#app/domain/person/exporting.ts'
import type { Person } from '#app/domain/person/register.ts'
import { noteExport } from '#app/domain/security/exporting.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed } from '#app/web/doors.ts'
import { line, optionalLine, readOrRefuse } from '#app/web/forms.ts'
import { columnsOffered } from '#app/web/import-words.ts'
import { linesOf } from '#app/web/people-list.ts'
import { type SheetCell, spreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed(
  'person.register',
  confirmed(async ({ person, url }) => {
    const { searchParams } = url
    const agencyId = searchParams.get('agency') ?? person.posting?.agencyId ?? ''
    return answer(person, { agencyId, below: searchParams.get('below') === '1', reason: null })
  }),
)

const Asked = z.object({ agency: line(60), below: z.literal('1').optional(), reason: optionalLine(300) })

export const action = allowed(
  'person.register',
  confirmed(async ({ person, request }) => {
    const { agency, below, reason } = await readOrRefuse(request, Asked)
    return answer(person, { agencyId: agency, below: below === '1', reason })
  }),
)

async function answer(person: Person, wanted: Wanted): Promise<Response> {
  const { agency, portions } = await peopleAsListed(person, wanted)
  const columns = columnsOffered().map(({ label, width }) => ({ label, width }))
  const about = [agency.name, t('agency.onDay', { day: dateOf(today()) }), wanted.reason ? t('export.held') : t('export.withoutHeld')]
  noteExport(person, 'people', { kind: 'agency', id: agency.id })
  return spreadsheet({ title: t('imports.templateTitle'), about, columns }, lines(portions), `danh-sach-can-bo-${today()}`)
}

async function* lines(portions: AsyncIterable<Exported[]>): AsyncGenerator<SheetCell[][]> {
  let before = 0
  for await (const people of portions) {
    yield linesOf(people, before)
    before += people.length
  }
}
