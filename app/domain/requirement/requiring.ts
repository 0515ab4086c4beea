/** Who must learn what, by when, citing which document. */
import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm'
import { type Actor, demand, scopeOf, system } from '#app/domain/access.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import type { Day } from '#app/domain/clock.ts'
import { coursesWithin } from '#app/domain/programme/members.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import {
  type CourseKind,
  courses,
  courseVersions,
  decisions,
  type PersonType,
  publications,
  requirementCourses,
  requirementPersonTypes,
  requirements,
} from '#db/schema/index.ts'
import { agenciesAbove } from '#db/tree.ts'

/** `within`: the courses of a programme; a course has none. */
export type RequiredCourse = { id: string; kind: CourseKind; slug: string; title: string; within: string[] }
export type Requirement = {
  id: string
  title: string
  agencyId: string
  from: Day
  deadline: Day
  closedAt: Date | null
  document: { number: string; issuer: string; issuedOn: Day; title: string }
  personTypes: PersonType[]
  courses: RequiredCourse[]
}

/** Those that are not closed, the nearest deadline first. */
export async function openRequirements(): Promise<Requirement[]> {
  return withParts(await rows().where(isNull(requirements.closedAt)).orderBy(asc(requirements.deadline), asc(requirements.id)).limit(50))
}

/** Closed ones too, for those who keep them. */
export async function allRequirements(): Promise<Requirement[]> {
  return withParts(await rows().orderBy(asc(requirements.deadline), asc(requirements.id)).limit(200))
}

export async function requirementById(id: string | undefined): Promise<Requirement> {
  const [requirement] = await withParts(await rows().where(eq(requirements.id, id ?? '')))
  return found(requirement)
}

/** One that the actor may change; another agency's is Missing. */
export async function requirementFor(actor: Actor, id: string | undefined): Promise<Requirement> {
  demand(actor, 'requirement.edit')
  const within = actor === system ? undefined : inArray(requirements.agencyId, [...(await reachOf(scopeOf(actor, 'requirement.edit')))])
  const [requirement] = await withParts(await rows().where(and(eq(requirements.id, id ?? ''), within)))
  return found(requirement)
}

/** Those that run on a day and reach an agency, because it is theirs or lies below it. */
export async function requirementsReaching(agencyId: string, day: Day): Promise<Requirement[]> {
  const running = and(
    isNull(requirements.closedAt),
    lte(requirements.from, day),
    inArray(requirements.agencyId, agenciesAbove(agencyId, day)),
  )
  return withParts(await rows().where(running).orderBy(asc(requirements.deadline)).limit(50))
}

type Row = Omit<Requirement, 'personTypes' | 'courses'>

function rows() {
  return db
    .select({
      id: requirements.id,
      title: requirements.title,
      agencyId: requirements.agencyId,
      from: requirements.from,
      deadline: requirements.deadline,
      closedAt: requirements.closedAt,
      document: { number: decisions.number, issuer: decisions.issuer, issuedOn: decisions.issuedOn, title: decisions.title },
    })
    .from(requirements)
    .innerJoin(decisions, eq(decisions.id, requirements.decisionId))
    .$dynamic()
}

async function withParts(list: Row[]): Promise<Requirement[]> {
  const ids = list.map(({ id }) => id)
  if (ids.length === 0) return []
  const types = await db.select().from(requirementPersonTypes).where(inArray(requirementPersonTypes.requirementId, ids))
  const required = await db
    .select({
      requirementId: requirementCourses.requirementId,
      id: courses.id,
      kind: courses.kind,
      slug: courses.slug,
      title: courseVersions.title,
    })
    .from(requirementCourses)
    .innerJoin(courses, eq(courses.id, requirementCourses.courseId))
    .innerJoin(publications, and(eq(publications.courseId, courses.id), isNull(publications.endedAt)))
    .innerJoin(courseVersions, eq(courseVersions.id, publications.versionId))
    .where(inArray(requirementCourses.requirementId, ids))
    .orderBy(asc(requirementCourses.place))
  const within = await coursesWithin(required.flatMap(({ id, kind }) => (kind === 'programme' ? [id] : [])))
  return list.map((row) => ({
    ...row,
    personTypes: types.filter((type) => type.requirementId === row.id).map((type) => type.personType),
    courses: required
      .filter((course) => course.requirementId === row.id)
      .map(({ requirementId: _, ...course }) => ({ ...course, within: within.get(course.id) ?? [] })),
  }))
}
