/** GET /hr/completions.xlsx: the register with the same filters. */
import { agencyOn } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { openRegister } from '#app/domain/completion/register.ts'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { noteExport } from '#app/domain/security/exporting.ts'
import { dateOf } from '#app/text/dates.ts'
import { t } from '#app/text/words.ts'
import { confirmed } from '#app/web/confirming.ts'
import { allowed } from '#app/web/doors.ts'
import { columnsOfRegister } from '#app/web/register-lines.ts'
import { registerAsked } from '#app/web/register-query.ts'
import { longSpreadsheet } from '#app/web/spreadsheet.ts'

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
      columns: columnsOfRegister(),
    }
    noteExport(person, 'completions')
    return longSpreadsheet(sheet, { register }, register.total, `so-hoan-thanh-${filter.from}-${filter.until}`)
  }),
)
