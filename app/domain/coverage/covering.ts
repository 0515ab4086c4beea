/** Coverage as an officer sees it: agencies of the scope × required courses, and the people behind every number. */
import { and, asc, count, eq, inArray, isNotNull, isNull, not, type SQL } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { agenciesUnder, type Agency } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import { missing } from '#app/domain/problem.ts'
import type { Requirement } from '#app/domain/requirement/requiring.ts'
import { db } from '#db'
import { countCoverage, coveredBy, satisfies } from '#db/coverage.ts'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, completions, coverageTallies, enrolments, people, personStates, postings, type StateOfWork } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'

export type Cell = { courseId: string; obliged: number; completed: number; excluded: number }
export type CoverageRow = { agency: Agency; cells: Cell[]; obliged: number; completed: number; excluded: number }
export type CoverageFilter = { words: string; below: boolean; sort: string; descending: boolean }
export type Coverage = { rows: CoverageRow[]; total: CoverageRow['cells'] }

/** Agencies with nobody to count are left out. `sort` is `name` or a course's id. */
export async function coverageOf(officer: Actor, requirement: Requirement, filter: CoverageFilter): Promise<Coverage> {
  demand(officer, 'coverage.see')
  const agencies = (await agenciesWithin(officer, requirement)).filter((agency) => fold(`${agency.name} ${agency.shortName ?? ''}`).includes(fold(filter.words)))
  const tallies = await talliesOf(requirement, agencies.map(({ id }) => id))
  const rows = agencies
    .map((agency) => rowOf(agency, requirement, tallies))
    .filter((row) => row.obliged + row.excluded > 0 && (!filter.below || row.cells.some((cell) => cell.completed < cell.obliged)))
  return { rows: sorted(rows, filter), total: requirement.courses.map((course) => summed(course.id, rows)) }
}

export type StateAsked = 'done' | 'open' | 'excluded' | null
export type PersonBehind = { id: string; fullName: string; staffCode: string | null; position: string; unit: string | null; agencyName: string; state: 'done' | 'doing' | 'todo' | 'excluded'; reason: StateOfWork | null; completedOn: string | null }

export const peopleBehindPerPage = 50

/** The people behind a number: those of one agency or of the whole scope, with how each stands. */
export async function peopleBehind(officer: Actor, requirement: Requirement, asked: { courseId: string; agencyId: string | null; state: StateAsked }, page: { number: number; size: number }): Promise<{ people: PersonBehind[]; total: number }> {
  demand(officer, 'coverage.see')
  const day = today()
  const scope = (await agenciesWithin(officer, requirement)).map(({ id }) => id)
  if (asked.agencyId && !scope.includes(asked.agencyId)) missing()
  if (!requirement.courses.some(({ id }) => id === asked.courseId)) missing()
  const agencies = asked.agencyId ? [asked.agencyId] : scope
  const matching = and(coveredBy({ day, personTypes: requirement.personTypes, agencies }), inState(asked.state, asked.courseId, day))
  const state = and(eq(personStates.personId, people.id), holdsOn(personStates, day))
  const rows = await db
    .select({ id: people.id, fullName: people.fullName, staffCode: people.staffCode, position: postings.position, unit: postings.unit, agencyName: agencyNames.name, reason: personStates.state })
    .from(postings)
    .innerJoin(people, eq(people.id, postings.personId))
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, postings.agencyId), holdsOn(agencyNames, day)))
    .leftJoin(personStates, state)
    .where(matching)
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
  const [counted] = await db.select({ total: count() }).from(postings).innerJoin(people, eq(people.id, postings.personId)).leftJoin(personStates, state).where(matching)
  const standing = await standingOf(rows.map(({ id }) => id), asked.courseId, day)
  return { total: counted?.total ?? 0, people: rows.map((row) => ({ ...row, ...stateOf(row.reason, standing.get(row.id)) })) }
}

/** Agencies of the officer's scope that the requirement reaches. */
export async function agenciesWithin(officer: Actor, requirement: Requirement): Promise<Agency[]> {
  const reach = new Set(await subtreeIds([requirement.agencyId], today()))
  return (await agenciesUnder(scopeOf(officer, 'coverage.see'))).filter(({ id }) => reach.has(id))
}

async function talliesOf(requirement: Requirement, agencyIds: string[]) {
  if (agencyIds.length === 0) return new Map<string, Cell>()
  const kept = await db
    .select()
    .from(coverageTallies)
    .where(and(eq(coverageTallies.requirementId, requirement.id), eq(coverageTallies.countedOn, today()), inArray(coverageTallies.agencyId, agencyIds)))
  if (kept.length > 0) return new Map<string, Cell>(kept.map((tally) => [`${tally.agencyId} ${tally.courseId}`, tally]))
  const counted = new Map<string, Cell>() // the day has turned and nothing is counted yet
  for (const { id: courseId } of requirement.courses) {
    for (const cell of await countCoverage({ day: today(), personTypes: requirement.personTypes, courseId, agencies: agencyIds })) counted.set(`${cell.agencyId} ${courseId}`, { ...cell, courseId })
  }
  return counted
}

function rowOf(agency: Agency, requirement: Requirement, tallies: Map<string, Cell>): CoverageRow {
  const cells = requirement.courses.map(({ id }) => {
    const { obliged, completed, excluded } = tallies.get(`${agency.id} ${id}`) ?? { obliged: 0, completed: 0, excluded: 0 }
    return { courseId: id, obliged, completed, excluded }
  })
  return { agency, cells, obliged: cells[0]?.obliged ?? 0, completed: cells.reduce((sum, cell) => sum + cell.completed, 0), excluded: cells[0]?.excluded ?? 0 }
}

function sorted(rows: CoverageRow[], { sort, descending }: CoverageFilter): CoverageRow[] {
  const shareOf = (row: CoverageRow) => {
    const cell = row.cells.find((one) => one.courseId === sort)
    return cell && cell.obliged > 0 ? cell.completed / cell.obliged : 0
  }
  const list = rows.some((row) => row.cells.some((cell) => cell.courseId === sort)) ? [...rows].sort((one, other) => shareOf(one) - shareOf(other)) : rows
  return descending ? [...list].reverse() : list
}

function summed(courseId: string, rows: CoverageRow[]): Cell {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.courseId === courseId))
  const sum = (pick: (cell: Cell) => number) => cells.reduce((total, cell) => total + pick(cell), 0)
  return { courseId, obliged: sum((cell) => cell.obliged), completed: sum((cell) => cell.completed), excluded: sum((cell) => cell.excluded) }
}

function inState(state: StateAsked, courseId: string, day: string): SQL | undefined {
  if (state === 'excluded') return isNotNull(personStates.id)
  if (state === 'done') return and(isNull(personStates.id), satisfies(courseId, day))
  if (state === 'open') return and(isNull(personStates.id), not(satisfies(courseId, day)))
  return undefined
}

type Standing = { completedOn: string | null; begun: boolean }

async function standingOf(personIds: string[], courseId: string, day: string): Promise<Map<string, Standing>> {
  if (personIds.length === 0) return new Map()
  const done = await db.select({ personId: completions.personId, on: completions.completedOn }).from(completions).innerJoin(people, eq(people.id, completions.personId)).where(and(inArray(completions.personId, personIds), eq(completions.courseId, courseId), satisfies(courseId, day))).orderBy(asc(completions.completedOn))
  const begun = await db.select({ personId: enrolments.personId }).from(enrolments).where(and(inArray(enrolments.personId, personIds), eq(enrolments.courseId, courseId), isNull(enrolments.closedAt)))
  const standing = new Map<string, Standing>(begun.map(({ personId }) => [personId, { completedOn: null, begun: true }]))
  for (const { personId, on } of done) standing.set(personId, { completedOn: on, begun: true })
  return standing
}

function stateOf(reason: StateOfWork | null, standing: Standing | undefined): Pick<PersonBehind, 'state' | 'completedOn'> {
  if (reason) return { state: 'excluded', completedOn: standing?.completedOn ?? null }
  if (standing?.completedOn) return { state: 'done', completedOn: standing.completedOn }
  return { state: standing?.begun ? 'doing' : 'todo', completedOn: null }
}
