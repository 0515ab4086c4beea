/** What a trainer sees of courses: versions, faults, who learns which. */
import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { courseFaults, courses, courseVersions, enrolments, publications } from '#db/schema/index.ts'

/** Every course that was ever loaded, and every folder with faults. */
export async function coursesStudied(trainer: Actor) {
  demand(trainer, 'course.study')
  const published = await db
    .select({
      slug: courses.slug,
      kind: courses.kind,
      title: courseVersions.title,
      number: courseVersions.number,
      publishedAt: publications.publishedAt,
    })
    .from(publications)
    .innerJoin(courses, eq(courses.id, publications.courseId))
    .innerJoin(courseVersions, eq(courseVersions.id, publications.versionId))
    .where(isNull(publications.endedAt))
    .orderBy(asc(courseVersions.folded))
    .limit(200)
  const faults = await db
    .select({ slug: courseFaults.slug, severity: courseFaults.severity, faults: count() })
    .from(courseFaults)
    .groupBy(courseFaults.slug, courseFaults.severity)
  const countOf = (slug: string, severity: string) => faults.find((row) => row.slug === slug && row.severity === severity)?.faults ?? 0
  const slugs = [...new Set([...published.map(({ slug }) => slug), ...faults.map(({ slug }) => slug)])]
  return slugs.map((slug) => ({
    slug,
    version: published.find((row) => row.slug === slug) ?? null,
    errors: countOf(slug, 'error'),
    warnings: countOf(slug, 'warning'),
  }))
}

export async function faultsOf(trainer: Actor, slug: string) {
  demand(trainer, 'course.study')
  return db
    .select({
      id: courseFaults.id,
      severity: courseFaults.severity,
      file: courseFaults.file,
      line: courseFaults.line,
      code: courseFaults.code,
      params: courseFaults.params,
    })
    .from(courseFaults)
    .where(eq(courseFaults.slug, slug))
    .orderBy(asc(courseFaults.file), asc(courseFaults.line))
    .limit(500)
}

/** The newest first, each with how many began with it. */
export async function versionsOf(trainer: Actor, slug: string | undefined) {
  demand(trainer, 'course.study')
  return db
    .select({
      id: courseVersions.id,
      number: courseVersions.number,
      hash: courseVersions.hash,
      title: courseVersions.title,
      loadedAt: courseVersions.loadedAt,
      learners: db.$count(enrolments, eq(enrolments.versionId, courseVersions.id)),
    })
    .from(courseVersions)
    .innerJoin(courses, eq(courses.id, courseVersions.courseId))
    .where(eq(courses.slug, slug ?? ''))
    .orderBy(desc(courseVersions.number))
    .limit(100)
}

export async function versionNumbered(trainer: Actor, slug: string | undefined, number: string | undefined) {
  demand(trainer, 'course.study')
  const [version] = await db
    .select({ id: courseVersions.id, number: courseVersions.number, title: courseVersions.title, slug: courses.slug })
    .from(courseVersions)
    .innerJoin(courses, eq(courses.id, courseVersions.courseId))
    .where(and(eq(courses.slug, slug ?? ''), eq(courseVersions.number, /^\d{1,6}$/.test(number ?? '') ? Number(number) : 0)))
  return found(version)
}
