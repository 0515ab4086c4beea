/** Which requirements reach an officer's scope, and which agencies of it a requirement reaches. */
import { type Actor, scopeOf } from '#app/domain/access.ts'
import { agenciesUnder, type Agency } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { missing } from '#app/domain/problem.ts'
import { openRequirements, type Requirement } from '#app/domain/requirement/requiring.ts'
import { subtreeIds } from '#db/tree.ts'

/** Requirements in force that reach somebody under these agencies, by default the officer's scope; the nearest deadline first. */
export async function requirementsFor(officer: Actor, roots = scopeOf(officer, 'coverage.see')): Promise<Requirement[]> {
  const own = new Set(await subtreeIds(roots, today()))
  const reaching = new Map<string, boolean>()
  const open = await openRequirements()
  for (const { agencyId } of open) {
    if (reaching.has(agencyId)) continue
    const reach = own.has(agencyId) ? roots : await subtreeIds([agencyId], today())
    reaching.set(
      agencyId,
      roots.some((root) => reach.includes(root)),
    )
  }
  return open.filter(({ agencyId }) => reaching.get(agencyId))
}

/** Agencies of the officer's scope that the requirement reaches today; all, or those under one of them. */
export async function agenciesWithin(officer: Actor, requirement: Requirement, underId: string | null = null): Promise<Agency[]> {
  const reach = new Set(await subtreeIds([requirement.agencyId], today()))
  const seen = await agenciesUnder(scopeOf(officer, 'coverage.see'))
  if (underId && !seen.some(({ id }) => id === underId)) missing()
  const below = underId ? new Set(await subtreeIds([underId], today())) : null
  return seen.filter(({ id }) => reach.has(id) && (!below || below.has(id)))
}
