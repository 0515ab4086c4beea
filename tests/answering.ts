/** A learner at a quiz, answering rightly or wrongly at will: the right option of question 3 reads `3.1`. */
import { enrol, type Enrolment } from '#app/domain/learning/enrolling.ts'
import { finishModule } from '#app/domain/coverage/finishing.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { saveAnswer } from '#app/domain/quiz/answering.ts'
import { attemptById } from '#app/domain/quiz/attempting.ts'
import { type Attempt, type Quiz, quizBySlug } from '#app/domain/quiz/quizzes.ts'
import { questionAt } from '#app/domain/quiz/sheet.ts'
import { actor } from './cast.ts'
import { aCourse, quizText, type QuizWords } from './courses.ts'

export type Ready = { person: Person; slug: string; enrolment: Enrolment; quiz: Quiz }

/** Enrolled in a course of one module and one exam, the module read. Names of courses are their slugs: one a test. */
export async function ready(
  slug: string,
  words: QuizWords | string = {},
  { as = 'hocvien', read = true }: { as?: Parameters<typeof actor>[0]; read?: boolean } = {},
): Promise<Ready> {
  const person = await actor(as)
  const course = await aCourse(slug, { '02-thi.quiz.md': typeof words === 'string' ? words : quizText(words) })
  const enrolment = await enrol(person, course)
  if (read) for (const module of await modulesOf(course.versionId)) await finishModule(person, enrolment, module)
  return { person, slug, enrolment, quiz: await quizBySlug(course.versionId, 'thi') }
}

/** The tokens under which an attempt shows the options of a question, by what they read: `3.1`, `3.2`, … */
export async function tokensAt(person: Person, attempt: Attempt, place: number): Promise<Map<string, string>> {
  const { quiz, enrolment } = await attemptById(person, attempt.id)
  const question = await questionAt(attempt, quiz, enrolment, place)
  return new Map(question.options.map(({ token, html }) => [/(\d+\.\d+)/.exec(html)?.[1]?.split('.')[1] ?? '', token]))
}

/** Chooses, at a place, the options that stand in these positions of the course's file. */
export async function choose(person: Person, attempt: Attempt, place: number, ...positions: number[]): Promise<void> {
  const tokens = await tokensAt(person, attempt, place)
  await saveAnswer(
    person,
    attempt,
    place,
    positions.map((position) => found(tokens.get(String(position)))),
  )
}

/** Answers so many rightly, then so many wrongly; the rest is left open. */
export async function answer(person: Person, attempt: Attempt, right: number, wrong = 0): Promise<void> {
  for (let place = 1; place <= right + wrong; place++) await choose(person, attempt, place, place <= right ? 1 : 2)
}
