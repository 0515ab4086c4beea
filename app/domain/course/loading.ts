/** Compiled courses become versions in the database: immutable, told apart by their hash; the newest is published. */
import { and, eq, isNull, max } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import { keepFile } from '#app/domain/file/keeping.ts'
import { record } from '#app/domain/history/recording.ts'
import { db, transaction, type Writer } from '#db'
import {
  courseFaults,
  courses,
  courseVersions,
  modules,
  optionKeys,
  options,
  publications,
  questions,
  quizzes,
  versionFiles,
} from '#db/schema/index.ts'
import type { CompiledCourse, CompiledQuiz, Fault } from './compiling/course.ts'

/** True where the course was new or changed. A version once loaded is published again when its files come back. */
export async function loadCourse(compiled: CompiledCourse): Promise<boolean> {
  return transaction(async (tx) => {
    const courseId = await courseIdOf(compiled.slug)
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

async function courseIdOf(slug: string): Promise<string> {
  return transaction(async (tx) => {
    const [made] = await tx.insert(courses).values({ slug, createdAt: now() }).onConflictDoNothing().returning({ id: courses.id })
    if (made) return made.id
    const [course] = await db.select({ id: courses.id }).from(courses).where(eq(courses.slug, slug))
    if (!course) throw new Error(`course ${slug} is neither new nor known`)
    return course.id
  })
}

async function versionWith(courseId: string, hash: string): Promise<string | null> {
  const [version] = await db
    .select({ id: courseVersions.id })
    .from(courseVersions)
    .where(and(eq(courseVersions.courseId, courseId), eq(courseVersions.hash, hash)))
  return version?.id ?? null
}

async function storeVersion(tx: Writer, courseId: string, course: CompiledCourse): Promise<string> {
  const [last] = await db
    .select({ number: max(courseVersions.number) })
    .from(courseVersions)
    .where(eq(courseVersions.courseId, courseId))
  const { hash, title, summary, language, periods, skills, level, issuer, overviewHtml, minutes } = course
  const [version] = await tx
    .insert(courseVersions)
    .values({
      courseId,
      number: (last?.number ?? 0) + 1,
      hash,
      title,
      folded: fold(`${title} ${summary}`),
      summary,
      language,
      periods,
      skills,
      level,
      issuer,
      overviewHtml,
      minutes,
      loadedAt: now(),
    })
    .returning({ id: courseVersions.id })
  if (!version) throw new Error('a version was not stored')
  for (const [place, item] of course.items.entries()) {
    if (item.kind === 'quiz') await storeQuiz(tx, version.id, place, item)
    else
      await tx.insert(modules).values({
        versionId: version.id,
        place,
        slug: item.slug,
        title: item.title,
        required: item.required,
        html: item.html,
        minutes: item.minutes,
        contents: item.contents,
      })
  }
  for (const asset of course.assets) {
    await keepFile(asset)
    await tx.insert(versionFiles).values({ versionId: version.id, path: asset.path, hash: asset.hash })
  }
  return version.id
}

async function storeQuiz(tx: Writer, versionId: string, place: number, quiz: CompiledQuiz): Promise<void> {
  const { slug, title, quizKind: kind, passPercent, draw, minutes, attempts, feedback } = quiz
  const [row] = await tx
    .insert(quizzes)
    .values({ versionId, place, slug, title, kind, passPercent, draw, minutes, attempts, feedback })
    .returning({ id: quizzes.id })
  if (!row) throw new Error('a quiz was not stored')
  for (const [number, question] of quiz.questions.entries()) {
    const { anchor, kind: questionKind, level, skills, html, text } = question
    const [stored] = await tx
      .insert(questions)
      .values({ quizId: row.id, place: number, anchor, kind: questionKind, level, skills, html, text })
      .returning({ id: questions.id })
    if (!stored) throw new Error('a question was not stored')
    const kept = await tx
      .insert(options)
      .values(question.options.map((option, index) => ({ questionId: stored.id, place: index, html: option.html, text: option.text })))
      .returning({ id: options.id, place: options.place })
    await tx.insert(optionKeys).values(
      kept.map(({ id, place: index }) => ({
        optionId: id,
        questionId: stored.id,
        correct: question.options[index]?.correct ?? false,
        explanationHtml: question.options[index]?.explanationHtml ?? '',
      })),
    )
  }
}
