/** A compiled course as rows: modules, quizzes, questions, the key apart, and the files they show. */
import { eq, max } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import { keepFile } from '#app/domain/file/keeping.ts'
import { fold } from '#app/domain/folding.ts'
import { db, type Writer } from '#db'
import { courseVersions, modules, optionKeys, options, questions, quizzes, versionFiles } from '#db/schema/index.ts'
import type { CompiledCourse } from './compiling/course.ts'
import type { CompiledQuiz } from './compiling/quiz.ts'

/** Answers the id of the version. */
export async function storeVersion(tx: Writer, courseId: string, course: CompiledCourse): Promise<string> {
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
