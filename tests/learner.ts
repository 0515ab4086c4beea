/** An automatic learner: reads a course that we ship, and answers as many questions rightly as wanted, by the courses' own files. */
import { readdirSync } from 'node:fs'
import { expect } from 'vitest'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { finishModule, handIn } from '#app/domain/coverage/finishing.ts'
import { openLesson, sitDown, takeUp } from '#app/domain/coverage/studying.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { saveAnswer } from '#app/domain/quiz/answering.ts'
import { type Attempt, type Quiz, quizzesOf } from '#app/domain/quiz/quizzes.ts'
import { sheetOf } from '#app/domain/quiz/sheet.ts'
import { plain, rightAnswers } from './journeys/support/key.ts'

type Studied = { enrolment: Enrolment; quizzes: readonly Quiz[]; exam: Quiz }
type Key = Map<string, string[]>

/** Taken up, every lesson opened and marked as read. */
export async function studied(learner: Person, slug: string): Promise<Studied> {
  const course = await courseBySlug(slug)
  const enrolment = await takeUp(learner, course)
  for (const lesson of await modulesOf(course.versionId)) {
    await openLesson(enrolment, lesson)
    expect(await finishModule(learner, enrolment, lesson)).toBeNull()
  }
  const quizzes = await quizzesOf(course.versionId)
  return { enrolment, quizzes, exam: found(quizzes.find(({ kind }) => kind === 'exam')) }
}

/** Sits down, answers so many rightly by the key and the rest wrongly; then hands in. */
export async function sat(learner: Person, enrolment: Enrolment, quiz: Quiz, key: Key, right: number): Promise<Attempt> {
  const attempt = await sitDown(learner, enrolment, quiz)
  for (const { place, text, options } of await sheetOf(attempt, quiz, enrolment)) {
    const wanted = found(key.get(plain(text)))
    const isRight = (option: { html: string }) => wanted.includes(readable(option.html))
    expect(options.filter(isRight).length, `${quiz.slug}: ${text}`).toBe(wanted.length)
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

/** The key of one quiz of a course, from its file. */
export function keyOf(slug: string, quiz: string): Key {
  const folder = `content/courses/${slug}`
  return rightAnswers(`${folder}/${found(readdirSync(folder).find((name) => name.replace(/^\d+-/, '') === `${quiz}.quiz.md`))}`)
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
