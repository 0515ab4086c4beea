/** Courses as learners find them, in the version that is published now. */
import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import { fold } from '#app/domain/folding.ts'
import { found } from '#app/domain/problem.ts'
import { remembering } from '#app/domain/remembering.ts'
import { db } from '#db'
import { often } from '#db/often.ts'
import { type CourseKind, courses, courseVersions, type Level, publications } from '#db/schema/index.ts'
import { containsWords } from '#db/search.ts'

/** A course, or a programme made of courses, in one version. */
export type Course = {
  id: string
  kind: CourseKind
  slug: string
  versionId: string
  versionNumber: number
  title: string
  summary: string
  periods: number
  minutes: number
  level: Level
  skills: string[]
}

export type CourseSearch = { words?: string; level?: Level | null; kind?: CourseKind }

const shown = {
  id: courses.id,
  kind: courses.kind,
  slug: courses.slug,
  versionId: courseVersions.id,
  versionNumber: courseVersions.number,
  title: courseVersions.title,
  summary: courseVersions.summary,
  periods: courseVersions.periods,
  minutes: courseVersions.minutes,
  level: courseVersions.level,
  skills: courseVersions.skills,
}

/** Finds `điện tử` for `dien tu`, and ranks what is spelt exactly first. */
export async function catalogue({ words = '', level = null, kind }: CourseSearch = {}): Promise<Course[]> {
  const matching: SQL | undefined = and(
    isNull(publications.endedAt),
    kind && eq(courses.kind, kind),
    level ? eq(courseVersions.level, level) : undefined,
    containsWords(courseVersions.folded, fold(words)),
  )
  const list = await published().where(matching).orderBy(asc(courseVersions.folded)).limit(200)
  return exactFirst(list, words)
}

/** The published version of a course. */
export async function courseBySlug(slug: string | undefined): Promise<Course> {
  const [course] = await publishedAs({ slug: slug ?? '' })
  return found(course)
}

const publishedAs = often(['slug'], ({ slug }) => published().where(and(eq(courses.slug, slug), isNull(publications.endedAt))))

/** A course in one particular version, published or not: what an enrolment holds on to. */
export const courseInVersion = remembering(500, async (versionId): Promise<Course> => {
  const [course] = await db
    .select(shown)
    .from(courseVersions)
    .innerJoin(courses, eq(courses.id, courseVersions.courseId))
    .where(eq(courseVersions.id, versionId))
  return found(course)
})

export async function overviewOf(course: Course): Promise<string> {
  const [version] = await db
    .select({ html: courseVersions.overviewHtml })
    .from(courseVersions)
    .where(eq(courseVersions.id, course.versionId))
  return found(version).html
}

function published() {
  return db
    .select(shown)
    .from(publications)
    .innerJoin(courses, eq(courses.id, publications.courseId))
    .innerJoin(courseVersions, eq(courseVersions.id, publications.versionId))
    .$dynamic()
}

function exactFirst(list: Course[], words: string): Course[] {
  const wanted = words.trim().normalize('NFC').toLowerCase()
  if (!wanted) return list
  const isExact = (course: Course) => `${course.title} ${course.summary}`.toLowerCase().includes(wanted)
  return [...list.filter(isExact), ...list.filter((course) => !isExact(course))]
}
