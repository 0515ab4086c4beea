/** The agencies right below one, each with all that is below it in turn. */
import type { Agency } from '#app/domain/agency/tree.ts'
import { added } from '#app/domain/coverage/covering.ts'
import { total } from '#app/domain/coverage/tallied.ts'
import type { Standing } from './ranking.ts'

/** `agencies` are all that are under it; those without anybody to count are left out. */
export function standingsBelow(parentId: string, agencies: Agency[], standings: Standing[]): Standing[] {
  const childrenOf = (id: string) => agencies.filter((agency) => agency.parentId === id)
  const under = (id: string): Standing[] => [
    ...standings.filter(({ agency }) => agency.id === id),
    ...childrenOf(id).flatMap((child) => under(child.id)),
  ]
  return childrenOf(parentId)
    .map((agency) => ({ agency, all: under(agency.id) }))
    .filter(({ all }) => all.length > 0)
    .map(({ agency, all }) => ({
      agency,
      tally: added(all.map(({ tally }) => tally)),
      gained: total(all.map(({ gained }) => gained)),
    }))
}
