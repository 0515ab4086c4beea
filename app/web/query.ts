/** What addresses say of lists, read leniently: an address somebody shortened still opens. */
import { isoDay } from './forms.ts'

export function pageOf(url: URL): number {
  const page = Number(url.searchParams.get('page'))
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}

/** A day as typed into a filter (dd/mm/yyyy or yyyy-mm-dd); null where it is none. */
export function dayOfQuery(url: URL, name: string): string | null {
  return isoDay((url.searchParams.get(name) ?? '').trim())
}
