/** GET /hr/coverage/people.xlsx: everybody behind a number. */
import { now, today } from '#app/domain/clock.ts'
import { behind, countsBehind } from '#app/domain/coverage/asking.ts'
import { found } from '#app/domain/problem.ts'
import { noteExport } from '#app/domain/security/exporting.ts'
import { momentOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { peopleAsked, requirementAsked } from '#app/web/coverage-query.ts'
import { filterInWords, groupInWords, partInWords } from '#app/web/coverage-words.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed } from '#app/web/doors.ts'
import { columnsBehind } from '#app/web/people-behind.ts'
import { longSpreadsheet } from '#app/web/spreadsheet.ts'

export const loader = allowed(
  'coverage.see',
  confirmed(async ({ person, url }) => {
    const requirement = found((await requirementAsked(person, url)).requirement)
    const asked = peopleAsked(url)
    const counted = await behind(person, requirement, asked)
    const { reading: _, within: agencies, ...shown } = counted
    const { listed } = await countsBehind(counted)
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
      columns: columnsBehind(shown),
    }
    noteExport(person, 'people', { kind: 'requirement', id: requirement.id })
    return longSpreadsheet(sheet, { behind: shown }, listed, `danh-sach-${asked.group}-${today()}`)
  }),
)
