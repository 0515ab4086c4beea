/** What the address of the security log asks for. */
import { isFamily } from '#app/domain/security/events.ts'
import type { SecuritySearch } from '#app/domain/security/reading.ts'
import { dayOfQuery } from './query.ts'

export function securityAsked(url: URL): SecuritySearch {
  const family = url.searchParams.get('family')
  return {
    family: isFamily(family) ? family : null,
    onlyRefused: url.searchParams.get('outcome') === 'refused',
    staffCode: url.searchParams.get('who')?.trim().slice(0, 40) || null,
    from: dayOfQuery(url, 'from'),
    until: dayOfQuery(url, 'until'),
  }
}

/** The same search as a query, for links to further pages and to the file. */
export function securityQuery({ family, onlyRefused, staffCode, from, until }: SecuritySearch): URLSearchParams {
  const said = { family, outcome: onlyRefused ? 'refused' : null, who: staffCode, from, until }
  return new URLSearchParams(Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== null))
}
