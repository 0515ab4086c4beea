/** Who must learn what, by when, citing which document. */
import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { type Day, today } from '#app/domain/clock.ts'
import type { LearningState } from '#app/domain/learning/states.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import {
  completions,
  courses,
  courseVersions,
  decisions,
  enrolments,
  type PersonType,
  publications,
  requirementCourses,
  requirementPersonTypes,
  requirements,
} from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'

export type RequiredCourse = { id: string; slug: string; title: string }
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

export type Obligation = Requirement & { standing: (RequiredCourse & { state: LearningState })[] }

/** Those that cover somebody today, with how each course stands. */
export async function requirementsOf(person: Person): Promise<Obligation[]> {
  const day = today()
  const { posting } = person
  if (!posting) return []
  const running = await withParts(
    await rows()
      .where(and(isNull(requirements.closedAt), lte(requirements.from, day)))
      .orderBy(asc(requirements.deadline))
      .limit(50),
  )
  const states = await standingIn(person, day)
  const covering: Obligation[] = []
  for (const requirement of running) {
    if (!requirement.personTypes.includes(person.type)) continue
    if (!(await subtreeIds([requirement.agencyId], day)).includes(posting.agencyId)) continue
    covering.push({
      ...requirement,
      standing: requirement.courses.map((course) => ({ ...course, state: states.get(course.id) ?? 'todo' })),
    })
  }
  return covering
}

/** As coverage counts: a completion counts while it has not expired, whatever was begun since. */
async function standingIn(person: Person, day: Day): Promise<Map<string, LearningState>> {
  const begun = await db
    .select({ courseId: enrolments.courseId })
    .from(enrolments)
    .where(and(eq(enrolments.personId, person.id), isNull(enrolments.closedAt)))
  const done = await db
    .select({ courseId: completions.courseId })
    .from(completions)
    .where(
      and(
        eq(completions.personId, person.id),
        lte(completions.completedOn, day),
        or(isNull(completions.expiresOn), gt(completions.expiresOn, day)),
      ),
    )
  return new Map<string, LearningState>([
    ...begun.map(({ courseId }) => [courseId, 'doing'] as const),
    ...done.map(({ courseId }) => [courseId, 'done'] as const),
  ])
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
    .select({ requirementId: requirementCourses.requirementId, id: courses.id, slug: courses.slug, title: courseVersions.title })
    .from(requirementCourses)
    .innerJoin(courses, eq(courses.id, requirementCourses.courseId))
    .innerJoin(publications, and(eq(publications.courseId, courses.id), isNull(publications.endedAt)))
    .innerJoin(courseVersions, eq(courseVersions.id, publications.versionId))
    .where(inArray(requirementCourses.requirementId, ids))
    .orderBy(asc(requirementCourses.place))
  return list.map((row) => ({
    ...row,
    personTypes: types.filter((type) => type.requirementId === row.id).map((type) => type.personType),
    courses: required.filter((course) => course.requirementId === row.id).map(({ id, slug, title }) => ({ id, slug, title })),
  }))
}
