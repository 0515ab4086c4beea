/** What addresses of the register say: one reading for the page, the print and the spreadsheet. */
import type { RegisterFilter } from '#app/domain/completion/register.ts'
import { today } from '#app/domain/clock.ts'
import { dayOfQuery } from './query.ts'

/** This year, unless told otherwise. */
export function registerAsked(url: URL): RegisterFilter {
  const year = today().slice(0, 4)
  return {
    from: dayOfQuery(url, 'from') ?? `${year}-01-01`,
    until: dayOfQuery(url, 'until') ?? today(),
    agencyId: url.searchParams.get('agency') || null,
    courseSlug: url.searchParams.get('course') || null,
  }
}
