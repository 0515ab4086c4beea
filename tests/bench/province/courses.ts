/** The courses that are shipped, and as many variants of them as are wanted; of one the exam draws ten questions. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { daysAfter, today } from '#app/domain/clock.ts'
import { checkAll } from '#app/domain/course/compiling/checking.ts'
import type { CompiledCourse } from '#app/domain/course/compiling/course.ts'
import { loadCourse } from '#app/domain/course/loading.ts'
import { found } from '#app/domain/problem.ts'
import { amendRequirement } from '#app/domain/requirement/editing.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { house } from '#app/tasks/content.ts'
import { requiredSlugs } from '#app/tasks/seed/requirement.ts'
import { db } from '#db'
import { courses, courseVersions, issuers, modules, publications, questions, quizzes } from '#db/schema/index.ts'

export const lessonSlug = 'van-ban-dien-tu'
export const examSlug = 'thi-muoi-cau'
const examQuestions = 10

/** All that a completion says of a course, and what is needed to have sat its exam. */
export type Learnable = Awaited<ReturnType<typeof publishedCourses>>[number]

export async function loadCourses(wanted: number): Promise<Learnable[]> {
  const shipped = (await checkAll('content', house)).flatMap(({ course }) => course ?? [])
  const model = found(shipped.find(({ slug }) => slug === lessonSlug))
  await loadCourse(withShortExam({ ...variantOf(model, 1), slug: examSlug }))
  for (let number = 2; shipped.length + number - 1 < wanted; number++)
    await loadCourse(variantOf(found(shipped[number % shipped.length]), number))
  await requireThem()
  return publishedCourses()
}

function variantOf(course: CompiledCourse, number: number): CompiledCourse {
  return {
    ...course,
    slug: `${course.slug}-${number}`,
    title: `${course.title} (${number})`,
    hash: course.hash.slice(0, -4) + String(number).padStart(4, '0'),
  }
}

function withShortExam(course: CompiledCourse): CompiledCourse {
  return {
    ...course,
    items: course.items.map((item) => (item.kind === 'quiz' && item.quizKind === 'exam' ? { ...item, draw: examQuestions } : item)),
  }
}

/** Those that ship as required, and the one with the short exam: a hand-in then moves the tallies, as in real use. */
async function requireThem(): Promise<void> {
  const [requirement] = await openRequirements()
  const { document, title, agencyId, from, personTypes } = found(requirement)
  const rows = await db
    .select({ id: courses.id })
    .from(courses)
    .where(inArray(courses.slug, [...requiredSlugs, examSlug]))
    .orderBy(asc(courses.slug))
  const deadline = daysAfter(today(), 60)
  await amendRequirement(system, found(requirement), {
    title,
    document,
    agencyId,
    from,
    deadline,
    personTypes,
    courseIds: rows.map(({ id }) => id),
  })
}

async function publishedCourses() {
  const rows = await db
    .select({ id: courses.id, slug: courses.slug, version: courseVersions })
    .from(publications)
    .innerJoin(courses, eq(courses.id, publications.courseId))
    .innerJoin(courseVersions, eq(courseVersions.id, publications.versionId))
    .where(and(eq(courses.kind, 'course'), isNull(publications.endedAt))) // a programme is learnt by its courses
    .orderBy(asc(courses.slug))
  return Promise.all(rows.map(async (row) => ({ ...row, ...(await partsOf(row.version.id)), issuer: await issuerOf(row.version.issuer) })))
}

async function partsOf(versionId: string) {
  const lessons = await db.select({ id: modules.id }).from(modules).where(eq(modules.versionId, versionId)).orderBy(asc(modules.place))
  const [exam] = await db
    .select()
    .from(quizzes)
    .where(and(eq(quizzes.versionId, versionId), eq(quizzes.kind, 'exam')))
  const bank = await db
    .select({ id: questions.id })
    .from(questions)
    .where(eq(questions.quizId, found(exam).id))
  return { lessons: lessons.map(({ id }) => id), exam: found(exam), bank: bank.map(({ id }) => id) }
}

async function issuerOf(key: string) {
  const agency = found(await agencyByKey(key))
  const [issuer] = await db.select().from(issuers).where(eq(issuers.agencyId, agency.id))
  return { ...found(issuer), name: agency.name }
}
