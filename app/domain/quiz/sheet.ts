/** An attempt as its learner sees it: questions in its own order under its own tokens; right and why only when the rule allows. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { answers, attemptQuestions, options, questions, type QuestionKind } from '#db/schema/index.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import { explanationsOf, showsFeedback } from './grading.ts'
import { isOpen } from './deadline.ts'
import type { Attempt, Quiz } from './quizzes.ts'
import { standingAt } from './standing.ts'

export type SheetOption = {
  token: string
  html: string
  chosen: boolean
  verdict: 'right' | 'wrong' | 'missed' | null
  explanationHtml: string | null
}
export type SheetQuestion = {
  place: number
  kind: QuestionKind
  html: string
  text: string
  answeredAt: Date | null
  right: boolean | null
  options: SheetOption[]
}
export type SheetLine = { place: number; text: string; answeredAt: Date | null }

/** Every question in a line each: for the numbers above a question, and for the check before handing in. */
export async function linesOf(attempt: Attempt): Promise<SheetLine[]> {
  return db
    .select({ place: attemptQuestions.place, text: questions.text, answeredAt: answers.answeredAt })
    .from(attemptQuestions)
    .innerJoin(questions, eq(questions.id, attemptQuestions.questionId))
    .leftJoin(answers, eq(answers.attemptQuestionId, attemptQuestions.id))
    .where(eq(attemptQuestions.attemptId, attempt.id))
    .orderBy(asc(attemptQuestions.place))
}

export async function questionAt(attempt: Attempt, quiz: Quiz, enrolment: Enrolment, place: number): Promise<SheetQuestion> {
  const [question] = await sheetOf(attempt, quiz, enrolment, place)
  return found(question)
}

/** What was drawn, as frozen at the start. Ids of options stay on the server. */
export async function chosenFrom(attempt: Attempt) {
  return db
    .select({ place: attemptQuestions.place, questionId: attemptQuestions.questionId, options: attemptQuestions.options })
    .from(attemptQuestions)
    .where(eq(attemptQuestions.attemptId, attempt.id))
    .orderBy(asc(attemptQuestions.place))
}

/** All questions of the attempt, or the one at a place. */
export async function sheetOf(attempt: Attempt, quiz: Quiz, enrolment: Enrolment, place?: number): Promise<SheetQuestion[]> {
  const rows = await db
    .select({
      place: attemptQuestions.place,
      shown: attemptQuestions.options,
      id: questions.id,
      kind: questions.kind,
      html: questions.html,
      text: questions.text,
      chosen: answers.chosen,
      answeredAt: answers.answeredAt,
    })
    .from(attemptQuestions)
    .innerJoin(questions, eq(questions.id, attemptQuestions.questionId))
    .leftJoin(answers, eq(answers.attemptQuestionId, attemptQuestions.id))
    .where(and(eq(attemptQuestions.attemptId, attempt.id), place === undefined ? undefined : eq(attemptQuestions.place, place)))
    .orderBy(asc(attemptQuestions.place))
  const submitted = !isOpen(attempt)
  const ended = submitted && quiz.feedback === 'end' && (await hasEnded(enrolment, quiz))
  const explained = rows.filter((row) => showsFeedback(quiz.feedback, { answered: row.answeredAt !== null, submitted, ended }))
  const texts = await optionTexts(rows.map((row) => row.id))
  const whys = await explanationsOf(explained.map((row) => row.id))
  return rows.map(({ id, shown, chosen, ...row }) => {
    const why = whys.get(id)
    const options = shown.map(({ token, optionId }): SheetOption => {
      const isChosen = chosen?.includes(optionId) ?? false
      const key = why?.find((one) => one.optionId === optionId)
      return {
        token,
        html: texts.get(optionId) ?? '',
        chosen: isChosen,
        verdict: key ? verdictOn(isChosen, key.correct) : null,
        explanationHtml: key?.explanationHtml ?? null,
      }
    })
    const right = why ? options.every((option) => option.verdict === 'right' || option.verdict === null) : null
    return { place: row.place, kind: row.kind, html: row.html, text: row.text, answeredAt: row.answeredAt, right, options }
  })
}

/** Only what needs one: right where chosen and correct, wrong where chosen and not, missed where correct and not chosen. */
function verdictOn(chosen: boolean, correct: boolean): SheetOption['verdict'] {
  if (chosen) return correct ? 'right' : 'wrong'
  return correct ? 'missed' : null
}

async function hasEnded(enrolment: Enrolment, quiz: Quiz): Promise<boolean> {
  const { passed, left } = await standingAt(enrolment, quiz)
  return passed || left === 0
}

async function optionTexts(questionIds: string[]): Promise<Map<string, string>> {
  if (questionIds.length === 0) return new Map()
  const rows = await db.select({ id: options.id, html: options.html }).from(options).where(inArray(options.questionId, questionIds))
  return new Map(rows.map((row) => [row.id, row.html]))
}
