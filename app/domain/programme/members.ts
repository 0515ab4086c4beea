/** The courses a programme is made of, and which of them somebody still lacks. */
import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { type Day, today } from '#app/domain/clock.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import { db } from '#db'
import { type CompletionSnapshot, completions, courses, courseVersions, programmeCourses, publications } from '#db/schema/index.ts'

export type MemberCourse = {
  id: string
  slug: string
  title: string
  minutes: number
  periods: number
  skills: string[]
  required: boolean
}

/** In order, as each is published now. Of a course, none. */
export async function membersOf(versionId: string): Promise<MemberCourse[]> {
  return db
    .select({
      id: courses.id,
      slug: courses.slug,
      title: courseVersions.title,
      minutes: courseVersions.minutes,
      periods: courseVersions.periods,
      skills: courseVersions.skills,
      required: programmeCourses.required,
    })
    .from(programmeCourses)
    .innerJoin(courses, eq(courses.id, programmeCourses.courseId))
    .innerJoin(publications, and(eq(publications.courseId, courses.id), isNull(publications.endedAt)))
    .innerJoin(courseVersions, eq(courseVersions.id, publications.versionId))
    .where(eq(programmeCourses.versionId, versionId))
    .orderBy(asc(programmeCourses.place))
}

/** Required ones of which no completion holds today: what stands before the final exam and before completion. */
export async function coursesLacking({ personId, versionId }: Pick<Enrolment, 'personId' | 'versionId'>): Promise<MemberCourse[]> {
  const required = (await membersOf(versionId)).filter((member) => member.required)
  const held = await completionsHeld(personId, required, today())
  return required.filter(({ id }) => !held.has(id))
}

/** By programme: the courses of all its versions, since whoever began an earlier one goes on in it. */
export async function coursesWithin(programmeIds: string[]): Promise<Map<string, string[]>> {
  if (programmeIds.length === 0) return new Map()
  const rows = await db
    .selectDistinct({ programmeId: courseVersions.courseId, courseId: programmeCourses.courseId })
    .from(programmeCourses)
    .innerJoin(courseVersions, eq(courseVersions.id, programmeCourses.versionId))
    .where(inArray(courseVersions.courseId, programmeIds))
  return new Map(programmeIds.map((id) => [id, rows.filter(({ programmeId }) => programmeId === id).map(({ courseId }) => courseId)]))
}

export type Held = { completedOn: Day; snapshot: CompletionSnapshot }

/** By course: the last completion that holds that day, of whatever version. */
export async function completionsHeld(personId: string, members: { id: string }[], day: Day): Promise<Map<string, Held>> {
  const ids = members.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ courseId: completions.courseId, completedOn: completions.completedOn, snapshot: completions.snapshot })
    .from(completions)
    .where(
      and(
        eq(completions.personId, personId),
        inArray(completions.courseId, ids),
        lte(completions.completedOn, day),
        or(isNull(completions.expiresOn), gt(completions.expiresOn, day)),
      ),
    )
    .orderBy(asc(completions.completedOn))
  return new Map(rows.map(({ courseId, completedOn, snapshot }) => [courseId, { completedOn, snapshot }]))
}
