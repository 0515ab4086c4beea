/** The people behind every number of coverage, and how each of them stands. */
import { setImmediate as breath } from 'node:timers/promises'
import { and, asc, eq } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { missing } from '#app/domain/problem.ts'
import type { RequiredCourse, Requirement } from '#app/domain/requirement/requiring.ts'
import { db } from '#db'
import { type Count, countCoverage, isStanding, peopleCovered, type Question, type Standing, standingOf } from '#db/coverage.ts'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, certificates, completions, people } from '#db/schema/index.ts'
import { agenciesWithin, type CoverageFilter, coverageOf } from './covering.ts'

/** N, n, those of N still to come, those beside N. */
export const groups = {
  obliged: ['done', 'doing', 'todo'],
  done: ['done'],
  open: ['doing', 'todo'],
  doing: ['doing'],
  todo: ['todo'],
  excluded: ['excluded'],
} as const satisfies Record<string, Standing[]>
export type Group = keyof typeof groups

/** Without an agency: those of all agencies that the filter leaves. Without a course: the first required one. */
export type Asked = { courseId: string | null; agencyId: string | null; filter: CoverageFilter; group: Group }
export type Behind = { course: RequiredCourse; question: Question; group: Group }
export type PersonBehind = Awaited<ReturnType<typeof peopleBehind>>[number]

/** What is asked, checked against the officer's scope: another's agency is Missing. */
export async function behind(officer: Actor, requirement: Requirement, { courseId, agencyId, filter, group }: Asked): Promise<Behind> {
  demand(officer, 'coverage.see')
  const course = courseId ? requirement.courses.find(({ id }) => id === courseId) : requirement.courses[0]
  const isFiltered = filter.words !== '' || filter.kind !== null || filter.below
  const scope =
    isFiltered && !agencyId
      ? (await coverageOf(officer, requirement, filter)).rows.map((row) => row.agency)
      : await agenciesWithin(officer, requirement)
  const agencies = scope.map(({ id }) => id).filter((id) => !agencyId || id === agencyId)
  if (!course || (agencyId && agencies.length === 0)) missing()
  return { course, group, question: { day: today(), personTypes: requirement.personTypes, courseId: course.id, agencies } }
}

/** How many are behind each number. */
export async function countsBehind({ question }: Behind): Promise<Record<Group, number>> {
  const counts = await countCoverage(question)
  const sum = (standings: readonly Standing[]) =>
    counts.filter(({ standing }) => standings.includes(standing)).reduce((total: number, one: Count) => total + one.people, 0)
  return {
    obliged: sum(groups.obliged),
    done: sum(groups.done),
    open: sum(groups.open),
    doing: sum(groups.doing),
    todo: sum(groups.todo),
    excluded: sum(groups.excluded),
  }
}

/** In the order of their names. */
export async function peopleBehind({ question, group }: Behind, page: { number: number; size: number }) {
  if (question.agencies.length === 0) return []
  const covered = peopleCovered(question)
  return db
    .select({
      id: people.id,
      fullName: people.fullName,
      staffCode: people.staffCode,
      phone: people.phone,
      position: covered.position,
      unit: covered.unit,
      agencyName: agencyNames.name,
      standing: standingOf(covered),
      reason: covered.reason,
      completionId: completions.id,
      completedOn: completions.completedOn,
      registerNumber: certificates.registerNumber,
    })
    .from(covered)
    .innerJoin(people, eq(people.id, covered.personId))
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, covered.agencyId), holdsOn(agencyNames, question.day)))
    .leftJoin(completions, eq(completions.id, covered.completionId))
    .leftJoin(certificates, eq(certificates.completionId, completions.id))
    .where(isStanding(covered, groups[group]))
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
}

/** All of them, some hundreds at a time, letting others in between. */
export async function* everybodyBehind(behindIt: Behind): AsyncGenerator<PersonBehind[]> {
  for (let number = 1; ; number++) {
    const batch = await peopleBehind(behindIt, { number, size: atOnce })
    yield batch
    if (batch.length < atOnce) return
    await breath()
  }
}

const atOnce = 1000
