/** Coverage as an officer sees it: agencies of the scope × the whole requirement and each of its courses. */
import { type Actor, demand } from '#app/domain/access.ts'
import type { Agency } from '#app/domain/agency/tree.ts'
import { daysAfter, today } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import type { Requirement } from '#app/domain/requirement/requiring.ts'
import type { AgencyKind } from '#db/schema/index.ts'
import { idleDays, type Part, partsOf } from './parts.ts'
import { agenciesWithin } from './reaching.ts'
import { type Reading, readTallies, total } from './tallied.ts'
import { none, type Tally } from './tallying.ts'

export type Cell = Tally & { part: string }
export type CoverageRow = { agency: Agency; cells: Cell[] }

/** `underId`: one agency and all below it. `quiet`: short of 100%, and nobody has newly completed for long. `sort` is `name`, `excluded` or a part's id. */
export type CoverageFilter = {
  underId: string | null
  words: string
  kind: AgencyKind | null
  below: boolean
  quiet: boolean
  sort: string
  descending: boolean
}

/** The total is that of the rows shown. Agencies with nobody to count are left out. */
export type Coverage = { parts: Part[]; under: Agency | null; rows: CoverageRow[]; total: Cell[]; kinds: AgencyKind[] }

export async function coverageOf(officer: Actor, requirement: Requirement, filter: CoverageFilter): Promise<Coverage> {
  demand(officer, 'coverage.see')
  const agencies = await agenciesWithin(officer, requirement, filter.underId)
  const reading = await readTallies(
    requirement,
    agencies.map(({ id }) => id),
  )
  const parts = partsOf(requirement)
  const peopled = agencies
    .map((agency) => ({ agency, cells: parts.map((part) => ({ part: part.id, ...cellOf(reading, part, agency.id) })) }))
    .filter((row) => row.cells.some((cell) => cell.obliged + cell.excluded > 0))
  const quiet = filter.quiet ? await quietAgencies(requirement, reading) : null
  const rows = peopled.filter((row) => matches(row, filter) && (!quiet || quiet.has(row.agency.id)))
  return {
    parts,
    under: agencies.find(({ id }) => id === filter.underId) ?? null,
    rows: sorted(rows, filter),
    total: parts.map(({ id }) => summed(id, rows)),
    kinds: [...new Set(peopled.map(({ agency }) => agency.kind))],
  }
}

/** Short of 100% in the whole requirement, without anybody who has newly completed it. */
export async function quietAgencies(requirement: Requirement, reading: Reading): Promise<Set<string>> {
  const [all] = partsOf(requirement)
  if (!all) return new Set()
  const moving = await reading.newOf(all, daysAfter(today(), -idleDays))
  const short = [...(reading.tallies.get(all.id) ?? [])].filter(([, { completed, obliged }]) => completed < obliged)
  return new Set(short.map(([agencyId]) => agencyId).filter((agencyId) => !moving.get(agencyId)))
}

export function cellOf({ tallies }: Reading, part: Part, agencyId: string): Tally {
  return tallies.get(part.id)?.get(agencyId) ?? none
}

function matches({ agency, cells }: CoverageRow, { words, kind, below }: CoverageFilter): boolean {
  if (words && !isNamed(agency, words)) return false
  return (!kind || agency.kind === kind) && (!below || cells.some((cell) => cell.completed < cell.obliged))
}

function isNamed({ name, shortName }: Agency, words: string): boolean {
  const folded = fold(`${name} ${shortName ?? ''}`)
  return fold(words)
    .split(' ')
    .every((word) => folded.includes(word))
}

/** By a course's share: where nobody is obliged comes last either way. */
function sorted(rows: CoverageRow[], { sort, descending }: CoverageFilter): CoverageRow[] {
  const direction = descending ? -1 : 1
  const valueOf = ({ cells }: CoverageRow): number | null => {
    if (sort === 'excluded') return cells[0]?.excluded ?? 0
    const cell = cells.find(({ part }) => part === sort)
    return cell && cell.obliged > 0 ? cell.completed / cell.obliged : null
  }
  if (sort === 'name') return descending ? [...rows].reverse() : rows
  const [valued, others] = [rows.filter((row) => valueOf(row) !== null), rows.filter((row) => valueOf(row) === null)]
  return [...valued.sort((one, next) => direction * ((valueOf(one) ?? 0) - (valueOf(next) ?? 0))), ...others]
}

function summed(part: string, rows: CoverageRow[]): Cell {
  return { part, ...added(rows.flatMap((row) => row.cells.filter((cell) => cell.part === part))) }
}

export function added(tallies: Tally[]): Tally {
  const sum = (part: keyof Tally) => total(tallies.map((tally) => tally[part]))
  return { obliged: sum('obliged'), completed: sum('completed'), begun: sum('begun'), idle: sum('idle'), excluded: sum('excluded') }
}
