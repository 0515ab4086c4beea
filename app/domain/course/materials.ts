/** Images and downloads of courses, by the hash of their bytes. */
import { and, eq } from 'drizzle-orm'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { courses, courseVersions, files, versionFiles } from '#db/schema/index.ts'

/** A file that some version of the course shows; anything else is Missing. */
export async function materialOf(slug: string | undefined, hash: string | undefined) {
  const [file] = await db
    .select({ mime: files.mime, bytes: files.bytes, path: versionFiles.path })
    .from(versionFiles)
    .innerJoin(courseVersions, eq(courseVersions.id, versionFiles.versionId))
    .innerJoin(courses, eq(courses.id, courseVersions.courseId))
    .innerJoin(files, eq(files.hash, versionFiles.hash))
    .where(and(eq(versionFiles.hash, hash ?? ''), eq(courses.slug, slug ?? '')))
    .limit(1)
  return found(file)
}
