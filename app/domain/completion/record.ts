/** What somebody has done, when, with what result, and the papers that say so. */
import { desc, eq, isNull, and } from 'drizzle-orm'
import type { Person } from '#app/domain/person/register.ts'
import { db } from '#db'
import { completions, courses, courseVersions, enrolments } from '#db/schema/index.ts'

const shown = 200

export async function completionsOf(person: Pick<Person, 'id'>) {
  return db
    .select({
      id: completions.id,
      completedOn: completions.completedOn,
      right: completions.right,
      total: completions.total,
      snapshot: completions.snapshot,
    })
    .from(completions)
    .where(eq(completions.personId, person.id))
    .orderBy(desc(completions.completedAt))
    .limit(shown)
}

export async function openCoursesOf(person: Person) {
  return db
    .select({
      slug: courses.slug,
      kind: courses.kind,
      title: courseVersions.title,
      enrolledAt: enrolments.enrolledAt,
      enrolmentId: enrolments.id,
      versionId: enrolments.versionId,
    })
    .from(enrolments)
    .innerJoin(courses, eq(courses.id, enrolments.courseId))
    .innerJoin(courseVersions, eq(courseVersions.id, enrolments.versionId))
    .where(and(eq(enrolments.personId, person.id), isNull(enrolments.closedAt)))
    .orderBy(desc(enrolments.enrolledAt))
    .limit(shown)
}
