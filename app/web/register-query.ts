/** What addresses of the register say: one reading for the page, the print and the spreadsheet. */
import { today } from '#app/domain/clock.ts'
import type { RegisterFilter } from '#app/domain/completion/register.ts'
import { dayOfQuery } from './query.ts'

/** This year until today, unless told otherwise. */
export function registerAsked(url: URL): RegisterFilter {
  return {
    from: dayOfQuery(url, 'from') ?? `${today().slice(0, 4)}-01-01`,
    until: dayOfQuery(url, 'until') ?? today(),
    agencyId: url.searchParams.get('agency') || null,
    courseSlug: url.searchParams.get('course') || null,
  }
}

/** The filter as an address says it. */
export function registerQuery({ from, until, agencyId, courseSlug }: RegisterFilter): Record<string, string> {
  return { from, until, ...(agencyId && { agency: agencyId }), ...(courseSlug && { course: courseSlug }) }
}
