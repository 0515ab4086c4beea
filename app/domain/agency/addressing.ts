/** An agency in words by which it is found again: in a file that comes back, for instance. */
import type { Directory, Entry } from './directory.ts'
import { find } from './finding.ts'

/** Its name; where that means others too, with what it belongs to; else a code it bears. */
export function findableAs(directory: Directory, { id, name, parentId, codes }: Entry): string {
  const above = directory.entries.get(parentId ?? '')
  const borne = codes.filter(({ holds }) => holds).map(({ code }) => code)
  const ways = [name, ...(above ? [`${name}, ${above.name}`] : []), ...borne]
  return ways.find((text) => meansOnly(directory, text, id)) ?? name
}

function meansOnly(directory: Directory, text: string, id: string): boolean {
  const finding = find(directory, text)
  return finding.kind === 'one' && finding.agency.id === id
}
