/** Which requirements reach an officer's scope, and which agencies of it a requirement reaches. */
import { type Actor, scopeOf } from '#app/domain/access.ts'
import { agenciesUnder, agenciesUnderEach, type Agency } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { missing } from '#app/domain/problem.ts'
import { openRequirements, type Requirement } from '#app/domain/requirement/requiring.ts'
import { subtreeIds } from '#db/tree.ts'

/** Requirements in force that reach somebody under these agencies, by default the officer's scope; the nearest deadline first. */
export async function requirementsFor(officer: Actor, roots = scopeOf(officer, 'coverage.see')): Promise<Requirement[]> {
  const reaching = new Map(roots.map((root) => [root, true]))
  const open = await openRequirements()
  const own = open.every(({ agencyId }) => reaching.has(agencyId)) ? [] : await subtreeIds(roots, today())
  for (const { agencyId } of open) {
    if (reaching.has(agencyId)) continue
    const reach = own.includes(agencyId) ? roots : await subtreeIds([agencyId], today())
    reaching.set(
      agencyId,
      roots.some((root) => reach.includes(root)),
    )
  }
  return open.filter(({ agencyId }) => reaching.get(agencyId))
}

/** Agencies of the officer's scope that the requirement reaches today; all, or those under one of them. */
export async function agenciesWithin(officer: Actor, requirement: Requirement, underId: string | null = null): Promise<Agency[]> {
  const scope = scopeOf(officer, 'coverage.see')
  const within = await agenciesUnderEach([scope, [requirement.agencyId], ...(underId ? [[underId]] : [])])
  const isSeen = ({ id }: Agency) => id === underId
  if (underId && !within.some(isSeen) && !(await agenciesUnder(scope)).some(isSeen)) missing()
  return within
}
