/** The programmes somebody is in the middle of, each as a path; the last begun first. */
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Person } from '#app/domain/person/register.ts'
import { db } from '#db'
import { courses, courseVersions, enrolments } from '#db/schema/index.ts'
import { type Path, pathOf } from './standing.ts'

export type Begun = { slug: string; title: string; path: Path }

const shown = 5

export async function programmesBegun(person: Person): Promise<Begun[]> {
  const open = await db
    .select({ enrolment: enrolments, slug: courses.slug, title: courseVersions.title })
    .from(enrolments)
    .innerJoin(courses, eq(courses.id, enrolments.courseId))
    .innerJoin(courseVersions, eq(courseVersions.id, enrolments.versionId))
    .where(and(eq(enrolments.personId, person.id), eq(courses.kind, 'programme'), isNull(enrolments.closedAt)))
    .orderBy(desc(enrolments.enrolledAt))
    .limit(shown)
  const begun: Begun[] = []
  for (const { enrolment, slug, title } of open) begun.push({ slug, title, path: await pathOf(person.id, enrolment.versionId, enrolment) })
  return begun
}
