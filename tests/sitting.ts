/** An exam as a browser sits it. */
import { and, eq } from 'drizzle-orm'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { answers, attemptQuestions } from '#db/schema/index.ts'
import { ready } from './answering.ts'
import { Browser, pathOf } from './browser.ts'
import type { cast } from './cast.ts'
import type { QuizWords } from './courses.ts'
import { stagePassword } from './stage.ts'

export type Sitting = { browser: Browser; attemptId: string; question: (place: number) => string }

/** Somebody signed in who has just begun an exam; without a deadline, unless told otherwise. */
export async function sittingExam(slug: string, as: keyof typeof cast = 'nhansu', words: QuizWords = { attempts: 3 }): Promise<Sitting> {
  await ready(slug, words, { as })
  const browser = new Browser()
  await browser.signIn(as, stagePassword)
  const begun = await browser.post(`/courses/${slug}/quizzes/thi/attempts`, {})
  const attemptId = found(/\/attempts\/([^/]+)/.exec(pathOf(begun))?.[1])
  return { browser, attemptId, question: (place) => `/attempts/${attemptId}/questions/${place}` }
}

export async function firstOption(browser: Browser, path: string): Promise<string> {
  const page = await (await browser.get(path)).text()
  return found(/<input[^>]*name="option"[^>]*>/.exec(page)?.[0].match(/value="([^"]+)"/)?.[1])
}

export async function answersIn(attemptId: string): Promise<number> {
  const rows = await db
    .select({ id: answers.attemptQuestionId })
    .from(answers)
    .innerJoin(attemptQuestions, and(eq(attemptQuestions.id, answers.attemptQuestionId), eq(attemptQuestions.attemptId, attemptId)))
  return rows.length
}
