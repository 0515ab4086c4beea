/** Coverage as an officer sees it: agencies of the scope × required courses. */
import { and, eq, inArray } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { agenciesUnder, type Agency } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import type { Requirement } from '#app/domain/requirement/requiring.ts'
import { db } from '#db'
import { type AgencyKind, coverageTallies } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { none, talliesNow, type Tally } from './tallying.ts'

export type Cell = Tally & { courseId: string }
export type CoverageRow = { agency: Agency; cells: Cell[] }

/** `sort` is `name`, `excluded` or a course's id. */
export type CoverageFilter = { words: string; kind: AgencyKind | null; below: boolean; sort: string; descending: boolean }

/** The total is that of the rows shown. Agencies with nobody to count are left out. */
export type Coverage = { rows: CoverageRow[]; total: Cell[]; kinds: AgencyKind[] }

export async function coverageOf(officer: Actor, requirement: Requirement, filter: CoverageFilter): Promise<Coverage> {
  demand(officer, 'coverage.see')
  const agencies = await agenciesWithin(officer, requirement)
  const tallies = await talliesOf(
    requirement,
    agencies.map(({ id }) => id),
  )
  const peopled = agencies
    .map((agency) => rowOf(agency, requirement, tallies))
    .filter((row) => row.cells.some((cell) => cell.obliged + cell.excluded > 0))
  const rows = peopled.filter((row) => matches(row, filter))
  return {
    rows: sorted(rows, filter),
    total: requirement.courses.map(({ id }) => summed(id, rows)),
    kinds: [...new Set(peopled.map(({ agency }) => agency.kind))],
  }
}

/** Agencies of the officer's scope that the requirement reaches today. */
export async function agenciesWithin(officer: Actor, requirement: Requirement): Promise<Agency[]> {
  const reach = new Set(await subtreeIds([requirement.agencyId], today()))
  return (await agenciesUnder(scopeOf(officer, 'coverage.see'))).filter(({ id }) => reach.has(id))
}

/** By course, then by agency; what has no tally of today is counted on the spot. */
async function talliesOf(requirement: Requirement, agencyIds: string[]): Promise<Map<string, Map<string, Tally>>> {
  const ofToday = and(
    eq(coverageTallies.requirementId, requirement.id),
    eq(coverageTallies.countedOn, today()),
    inArray(coverageTallies.agencyId, agencyIds),
  )
  const kept = agencyIds.length > 0 ? await db.select().from(coverageTallies).where(ofToday) : []
  const tallies = new Map<string, Map<string, Tally>>()
  for (const { id: courseId } of requirement.courses) {
    const known = new Map<string, Tally>(kept.filter((tally) => tally.courseId === courseId).map((tally) => [tally.agencyId, tally]))
    const counted = await talliesNow(
      requirement,
      courseId,
      agencyIds.filter((id) => !known.has(id)),
      today(),
    )
    tallies.set(courseId, new Map([...known, ...counted]))
  }
  return tallies
}

function rowOf(agency: Agency, requirement: Requirement, tallies: Map<string, Map<string, Tally>>): CoverageRow {
  const cells = requirement.courses.map(({ id: courseId }) => {
    const { obliged, completed, excluded } = tallies.get(courseId)?.get(agency.id) ?? none
    return { courseId, obliged, completed, excluded }
  })
  return { agency, cells }
}

function matches({ agency, cells }: CoverageRow, { words, kind, below }: CoverageFilter): boolean {
  const name = fold(`${agency.name} ${agency.shortName ?? ''}`)
  if (
    !fold(words)
      .split(' ')
      .every((word) => name.includes(word))
  )
    return false
  return (!kind || agency.kind === kind) && (!below || cells.some((cell) => cell.completed < cell.obliged))
}

/** By a course's share: where nobody is obliged comes last either way. */
function sorted(rows: CoverageRow[], { sort, descending }: CoverageFilter): CoverageRow[] {
  const direction = descending ? -1 : 1
  const valueOf = ({ cells }: CoverageRow): number | null => {
    if (sort === 'excluded') return cells[0]?.excluded ?? 0
    const cell = cells.find(({ courseId }) => courseId === sort)
    return cell && cell.obliged > 0 ? cell.completed / cell.obliged : null
  }
  if (sort === 'name') return descending ? [...rows].reverse() : rows
  const [valued, others] = [rows.filter((row) => valueOf(row) !== null), rows.filter((row) => valueOf(row) === null)]
  return [...valued.sort((one, next) => direction * ((valueOf(one) ?? 0) - (valueOf(next) ?? 0))), ...others]
}

function summed(courseId: string, rows: CoverageRow[]): Cell {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.courseId === courseId))
  const sum = (part: keyof Tally) => cells.reduce((total, cell) => total + cell[part], 0)
  return { courseId, obliged: sum('obliged'), completed: sum('completed'), excluded: sum('excluded') }
}
