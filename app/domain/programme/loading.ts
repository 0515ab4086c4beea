/** Compiled programmes become versions in the database, like courses; each version keeps which courses it is made of. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { loadCourse } from '#app/domain/course/loading.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { courses, programmeCourses, publications } from '#db/schema/index.ts'
import type { CompiledProgramme } from './compiling/programme.ts'

/** After its courses. True where the programme was new or changed. */
export async function loadProgramme({ course, members }: CompiledProgramme): Promise<boolean> {
  return transaction(async (tx) => {
    const changed = await loadCourse(course)
    const rows = await db
      .select({ id: courses.id, slug: courses.slug, versionId: publications.versionId })
      .from(courses)
      .innerJoin(publications, and(eq(publications.courseId, courses.id), isNull(publications.endedAt)))
      .where(inArray(courses.slug, [course.slug, ...members.map(({ slug }) => slug)]))
    const rowOf = (slug: string) => found(rows.find((row) => row.slug === slug))
    const { versionId } = rowOf(course.slug)
    await tx
      .insert(programmeCourses)
      .values(members.map(({ slug, required }, place) => ({ versionId, courseId: rowOf(slug).id, place, required })))
      .onConflictDoNothing()
    return changed
  })
}
