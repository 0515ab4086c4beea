/** Which agencies are furthest behind, and which rise fastest. */
import type { Agency } from '#app/domain/agency/tree.ts'
import type { Tally } from '#app/domain/coverage/tallying.ts'

/** `gained`: those of the completed who are so since lately. */
export type Standing = { agency: Pick<Agency, 'id' | 'name'>; tally: Tally; gained: number }
export type Ranking = { lowest: Standing[]; rising: Standing[]; ranked: number }

/** An agency of fewer people would lead by one person's diligence. */
export const fewest = 5

const shown = 10

export function rankingOf(standings: Standing[]): Ranking {
  const ranked = standings.filter(({ tally }) => tally.obliged >= fewest)
  const short = ranked.filter(({ tally }) => tally.completed < tally.obliged)
  const risen = ranked.filter(({ gained }) => gained > 0)
  return {
    lowest: short.sort((one, other) => share(one) - share(other) || remaining(other) - remaining(one)).slice(0, shown),
    rising: risen.sort((one, other) => rise(other) - rise(one) || other.gained - one.gained).slice(0, shown),
    ranked: ranked.length,
  }
}

/** By how much of N the share grew: the people of today, then and now. */
export function rise({ tally, gained }: Pick<Standing, 'tally' | 'gained'>): number {
  return tally.obliged > 0 ? gained / tally.obliged : 0
}

function share({ tally }: Standing): number {
  return tally.obliged > 0 ? tally.completed / tally.obliged : 0
}

function remaining({ tally }: Standing): number {
  return tally.obliged - tally.completed
}
