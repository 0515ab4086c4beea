/** Where a scope stands with a requirement: how many must, have, have not yet; at what pace; who is behind; what lies still. */
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { agenciesUnder, type Agency, agencyOn, pathOf } from '#app/domain/agency/tree.ts'
import { daysAfter, today } from '#app/domain/clock.ts'
import { added, cellOf, quietAgencies } from '#app/domain/coverage/covering.ts'
import { type Part, partOf, partsOf, questionOf } from '#app/domain/coverage/parts.ts'
import { agenciesWithin } from '#app/domain/coverage/reaching.ts'
import { type Reading, readTallies, total } from '#app/domain/coverage/tallied.ts'
import type { Tally } from '#app/domain/coverage/tallying.ts'
import { waitingPeople } from '#app/domain/coverage/waiting.ts'
import { found } from '#app/domain/problem.ts'
import type { Requirement } from '#app/domain/requirement/requiring.ts'
import { standingsBelow } from './below.ts'
import { type Curve, curveOf } from './curve.ts'
import { type Pace, paceOf, spanOf } from './pacing.ts'
import type { Standing } from './ranking.ts'

export type Overview = {
  part: Part
  tally: Tally
  /** Newly completed are those since the day after. */
  after: string
  pace: Pace
  curve: Curve
  parts: { part: Part; tally: Tally; gained: number }[]
  /** Agencies with anybody to count, their own people alone. */
  standings: Standing[]
  /** Those right below the one that was asked for, each with all below it. */
  below: Standing[]
  /** What lies still: agencies without anybody newly completed, people idle, people waiting for an answer. */
  still: { quiet: number; idle: number; waiting: number }
}

/** Of all agencies of the officer's scope, or of one of them and all below it. */
export async function overviewOf(
  officer: Actor,
  requirement: Requirement,
  partId: string | null,
  underId: string | null,
): Promise<Overview> {
  demand(officer, 'coverage.see')
  const part = partOf(requirement, partId)
  const agencies = await agenciesWithin(officer, requirement, underId)
  const ids = agencies.map(({ id }) => id)
  const reading = await readTallies(requirement, ids)
  const days = spanOf(requirement.from, today())
  const after = daysAfter(today(), -days)
  const gained = new Map<string, Map<string, number>>()
  for (const one of partsOf(requirement)) gained.set(one.id, await reading.newOf(one, after))
  const standings = standingsOf(reading, part, agencies, gained.get(part.id))
  const tally = added(standings.map((one) => one.tally))
  const progress = { obliged: tally.obliged, completed: tally.completed, gained: total(standings.map((one) => one.gained)), days }
  return {
    part,
    tally,
    after,
    pace: paceOf(progress, today(), requirement.deadline),
    curve: curveOf(await reading.daysOf(part, ids), tally.obliged, requirement, today()),
    parts: partsOf(requirement).map((one) => ({
      part: one,
      tally: added(ids.map((id) => cellOf(reading, one, id))),
      gained: total([...(gained.get(one.id)?.values() ?? [])]),
    })),
    standings,
    below: underId ? standingsBelow(underId, agencies, standings) : [],
    still: {
      quiet: (await quietAgencies(requirement, reading)).size,
      idle: tally.idle,
      waiting: (await waitingPeople(questionOf(requirement, part, ids))).length,
    },
  }
}

/** The agencies at the top of the officer's scope. */
export async function scopeOfOverview(officer: Actor): Promise<Agency[]> {
  const roots = [...new Set(scopeOf(officer, 'coverage.see'))]
  const [root] = roots.length === 1 ? roots : []
  if (root) {
    const agency = await agencyOn(today(), root)
    return agency ? [agency] : []
  }
  const seen = await agenciesUnder(roots)
  return seen.filter(({ id, parentId }) => roots.includes(id) && !seen.some((other) => other.id === parentId))
}

/** One agency of the officer's scope, with the way up to the top of that scope; another's is Missing. */
export async function agencyAsked(officer: Actor, id: string | undefined): Promise<{ agency: Agency; above: Agency[] }> {
  demand(officer, 'coverage.see')
  const seen = await agenciesUnder(scopeOf(officer, 'coverage.see'))
  const agency = found(seen.find((one) => one.id === id))
  const above = (await pathOf(agency.id)).slice(1).filter((one) => seen.some(({ id: other }) => other === one.id))
  return { agency, above: above.reverse() }
}

function standingsOf(reading: Reading, part: Part, agencies: Agency[], gained?: Map<string, number>): Standing[] {
  return agencies
    .map((agency) => ({ agency, tally: cellOf(reading, part, agency.id), gained: gained?.get(agency.id) ?? 0 }))
    .filter(({ tally }) => tally.obliged + tally.excluded > 0)
}
