/** What held on the day of a completion, in words and numbers. */
import { agencyByKey, pathOf } from '#app/domain/agency/tree.ts'
import { courseInVersion } from '#app/domain/course/catalogue.ts'
import { postingOf } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { courseVersions, people, type CompletionSnapshot, type CountedCourse } from '#db/schema/index.ts'
import { eq } from 'drizzle-orm'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'

/** `counted`: the courses of a programme. */
type Done = Pick<CompletionSnapshot, 'exams' | 'modules'> & { counted: CountedCourse[] | null }

/** Things as they are today, in words: no later renaming or transfer touches them. */
export async function snapshotOf(enrolment: Enrolment, { exams, modules, counted }: Done): Promise<CompletionSnapshot> {
  const [person] = await db
    .select({ fullName: people.fullName, type: people.type, staffCode: people.staffCode })
    .from(people)
    .where(eq(people.id, enrolment.personId))
  const [version] = await db
    .select({ hash: courseVersions.hash, issuer: courseVersions.issuer })
    .from(courseVersions)
    .where(eq(courseVersions.id, enrolment.versionId))
  const course = await courseInVersion(enrolment.versionId)
  const posting = await postingOf(enrolment.personId)
  const path = posting ? await pathOf(posting.agencyId) : []
  const issuer = await agencyByKey(found(version).issuer)
  return {
    personName: found(person).fullName,
    personType: found(person).type,
    staffCode: found(person).staffCode,
    agencyPath: path.map((agency) => agency.name),
    unit: posting?.unit ?? null,
    position: posting?.position ?? '',
    ...(counted && { courses: counted }),
    courseTitle: course.title,
    courseSlug: course.slug,
    versionNumber: course.versionNumber,
    versionHash: found(version).hash,
    periods: course.periods,
    skills: course.skills,
    level: course.level,
    issuer: issuer?.name ?? found(version).issuer,
    exams,
    modules,
    enrolledAt:
      [
        enrolment.enrolledAt.toISOString(),
        ...(counted ?? []).filter(({ optional }) => !optional).map(({ begunAt }) => begunAt),
      ].sort()[0] ?? '',
  }
}
