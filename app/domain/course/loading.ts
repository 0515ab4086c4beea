/** Compiled courses become versions in the database: immutable, told apart by their hash; the newest is published. */
import { and, eq, isNull } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { courseFaults, courses, courseVersions, publications } from '#db/schema/index.ts'
import type { CompiledCourse } from './compiling/course.ts'
import type { Fault } from './compiling/faults.ts'
import { storeVersion } from './storing.ts'

/** True where the course was new or changed. A version once loaded is published again when its files come back. */
export async function loadCourse(compiled: CompiledCourse): Promise<boolean> {
  return transaction(async (tx) => {
    const courseId = await courseIdOf(compiled)
    const versionId = (await versionWith(courseId, compiled.hash)) ?? (await storeVersion(tx, courseId, compiled))
    return publishVersion(courseId, versionId)
  })
}

/** What the last look at a course's folder found wrong; replaces what an earlier one found. */
export async function noteFaults(slug: string, faults: Fault[]): Promise<void> {
  await transaction(async (tx) => {
    await tx.delete(courseFaults).where(eq(courseFaults.slug, slug))
    for (const { severity, file, line, code, params } of faults) {
      await tx.insert(courseFaults).values({ slug, severity, file, line, code, params, foundAt: now() })
    }
  })
}

async function publishVersion(courseId: string, versionId: string): Promise<boolean> {
  return transaction(async (tx) => {
    const current = and(eq(publications.courseId, courseId), isNull(publications.endedAt))
    const [publication] = await db.select({ versionId: publications.versionId }).from(publications).where(current)
    if (publication?.versionId === versionId) return false
    await tx.update(publications).set({ endedAt: now() }).where(current)
    await tx.insert(publications).values({ courseId, versionId, publishedAt: now() })
    await record(system, 'course.published', { kind: 'course', id: courseId }, { versionId })
    return true
  })
}

async function courseIdOf({ slug, kind }: CompiledCourse): Promise<string> {
  return transaction(async (tx) => {
    const [course] = await tx
      .insert(courses)
      .values({ slug, kind, createdAt: now() })
      .onConflictDoUpdate({ target: courses.slug, set: { kind } })
      .returning({ id: courses.id })
    return found(course).id
  })
}

async function versionWith(courseId: string, hash: string): Promise<string | null> {
  const [version] = await db
    .select({ id: courseVersions.id })
    .from(courseVersions)
    .where(and(eq(courseVersions.courseId, courseId), eq(courseVersions.hash, hash)))
  return version?.id ?? null
}
