/** Every course we ship can be taken from its start to its paper; and one right answer too few is no completion. */
import { readdirSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { certificateOf } from '#app/domain/certificate/issuing.ts'
import { verificationOf } from '#app/domain/certificate/verifying.ts'
import { completionOf } from '#app/domain/completion/completing.ts'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { finishModule, handIn } from '#app/domain/coverage/finishing.ts'
import { openLesson, sitDown, takeUp } from '#app/domain/coverage/studying.ts'
import { type Enrolment, enrolmentById } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { saveAnswer } from '#app/domain/quiz/answering.ts'
import { type Attempt, type Quiz, quizzesOf } from '#app/domain/quiz/quizzes.ts'
import { sheetOf } from '#app/domain/quiz/sheet.ts'
import { standingAt } from '#app/domain/quiz/standing.ts'
import { db } from '#db'
import { enrolments } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { plain, rightAnswers } from '../journeys/support/key.ts'

const wholeCourse = { timeout: 120_000 }
const slugs = readdirSync('content/courses').sort()

describe.each(slugs)('%s', (slug) => {
  test('is completed by whoever reads it, practises and answers 14 of 20 rightly; the paper has its number', wholeCourse, async () => {
    const learner = await actor('lanhdao')
    const { enrolment, quizzes, exam } = await studied(learner, slug)
    for (const practice of quizzes.filter(({ kind }) => kind === 'practice'))
      expect(await sat(learner, enrolment, practice, slug, 5)).toMatchObject({ right: 5, total: 5, passed: true })
    expect(await completionOf(enrolment.id)).toBeNull()
    expect(await sat(learner, enrolment, exam, slug, 14)).toMatchObject({ right: 14, total: 20, passed: true })

    const completion = found(await completionOf(enrolment.id))
    expect(completion).toMatchObject({ personId: learner.id, right: 14, total: 20, versionId: enrolment.versionId })
    expect((await enrolmentById(learner, enrolment.id)).closedFor).toBe('completion')
    const paper = found(await certificateOf(completion.id))
    expect(paper.registerNumber).toMatch(/^\d+\/2026\/GXN-[A-ZĐ]+$/)
    expect(await verificationOf(paper.code)).toMatchObject({ valid: true, document: { registerNumber: paper.registerNumber, right: 14 } })
  })

  test('is not completed by 13 of 20: Chưa đạt, two attempts left', wholeCourse, async () => {
    const learner = await actor('giangvien')
    const { enrolment, exam } = await studied(learner, slug)
    expect(await sat(learner, enrolment, exam, slug, 13)).toMatchObject({ right: 13, total: 20, passed: false })

    expect(await completionOf(enrolment.id)).toBeNull()
    expect((await enrolmentById(learner, enrolment.id)).closedAt).toBeNull()
    expect(await standingAt(enrolment, exam)).toMatchObject({ passed: false, left: 2 })
  })
})

test('a learner who has taken all of them holds a paper for each, and for the programmes they complete, each with a number of its own', async () => {
  const learner = await actor('lanhdao')
  const taken = await db.select({ id: enrolments.id }).from(enrolments).where(eq(enrolments.personId, learner.id))
  const papers = await Promise.all(taken.map(async ({ id }) => certificateOf(found(await completionOf(id)).id)))
  expect(taken.length).toBeGreaterThanOrEqual(slugs.length)
  expect(new Set(papers.map((paper) => paper?.registerNumber)).size).toBe(taken.length)
})

/** Taken up, every lesson opened and marked as read. */
async function studied(learner: Person, slug: string): Promise<{ enrolment: Enrolment; quizzes: Quiz[]; exam: Quiz }> {
  const course = await courseBySlug(slug)
  const enrolment = await takeUp(learner, course)
  for (const lesson of await modulesOf(course.versionId)) {
    await openLesson(enrolment, lesson)
    expect(await finishModule(learner, enrolment, lesson)).toBeNull()
  }
  const quizzes = await quizzesOf(course.versionId)
  return { enrolment, quizzes, exam: found(quizzes.find(({ kind }) => kind === 'exam')) }
}

/** Answers so many rightly, as the course's file has it, and the rest wrongly; then hands in. */
async function sat(learner: Person, enrolment: Enrolment, quiz: Quiz, slug: string, right: number): Promise<Attempt> {
  const attempt = await sitDown(learner, enrolment, quiz)
  const key = rightAnswers(fileOf(slug, quiz))
  for (const { place, text, options } of await sheetOf(attempt, quiz, enrolment)) {
    const wanted = found(key.get(plain(text)))
    const isRight = (option: { html: string }) => wanted.includes(readable(option.html))
    expect(options.filter(isRight).length, `${slug} ${quiz.slug}: ${text}`).toBe(wanted.length)
    const chosen = place <= right ? options.filter(isRight) : options.filter((option) => !isRight(option)).slice(0, 1)
    await saveAnswer(
      learner,
      attempt,
      place,
      chosen.map(({ token }) => token),
    )
  }
  return handIn(learner, attempt.id)
}

function fileOf(slug: string, quiz: Quiz): string {
  const folder = `content/courses/${slug}`
  return `${folder}/${found(readdirSync(folder).find((name) => name.replace(/^\d+-/, '') === `${quiz.slug}.quiz.md`))}`
}

/** An option as it reads on the page. */
function readable(html: string): string {
  return plain(
    html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  )
}
