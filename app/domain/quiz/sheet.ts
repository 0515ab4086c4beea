/** An attempt as its learner sees it: questions in its own order under its own tokens; right and why only when the rule allows. */
import { asc, eq } from 'drizzle-orm'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { often } from '#db/often.ts'
import { answers, attemptQuestions, type QuestionKind } from '#db/schema/index.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import { explanationsOf, showsFeedback } from './grading.ts'
import { isOpen } from './deadline.ts'
import { type Attempt, bankOf, type Quiz } from './quizzes.ts'
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
export async function linesOf(attempt: Attempt, quiz: Quiz): Promise<SheetLine[]> {
  const rows = await asked(attempt, quiz)
  return rows.map(({ place, question, answeredAt }) => ({ place, text: question.text, answeredAt }))
}

export async function questionAt(attempt: Attempt, quiz: Quiz, enrolment: Enrolment, place: number): Promise<SheetQuestion> {
  const [question] = await sheetOf(attempt, quiz, enrolment, place)
  return found(question)
}

/** What was drawn, as frozen at the start, and what has been answered. Ids of options stay on the server. */
export async function chosenFrom({ id }: Attempt) {
  return drawnFor({ attemptId: id })
}

/** All questions of the attempt, or the one at a place. */
export async function sheetOf(attempt: Attempt, quiz: Quiz, enrolment: Enrolment, place?: number): Promise<SheetQuestion[]> {
  const rows = (await asked(attempt, quiz)).filter((row) => place === undefined || row.place === place)
  const submitted = !isOpen(attempt)
  const ended = submitted && quiz.feedback === 'end' && (await hasEnded(enrolment, quiz))
  const explained = rows.filter((row) => showsFeedback(quiz.feedback, { answered: row.answeredAt !== null, submitted, ended }))
  const whys = await explanationsOf(explained.map(({ question }) => question.id))
  return rows.map(({ place, question, shown, chosen, answeredAt }) => {
    const why = whys.get(question.id)
    const options = shown.map(({ token, optionId }): SheetOption => {
      const isChosen = chosen?.includes(optionId) ?? false
      const key = why?.find((one) => one.optionId === optionId)
      return {
        token,
        html: found(question.options.find((option) => option.id === optionId)).html,
        chosen: isChosen,
        verdict: key ? verdictOn(isChosen, key.correct) : null,
        explanationHtml: key?.explanationHtml ?? null,
      }
    })
    const right = why ? options.every((option) => option.verdict === 'right' || option.verdict === null) : null
    return { place, kind: question.kind, html: question.html, text: question.text, answeredAt, right, options }
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

/** In the attempt's order: each question as it was drawn, with its text and what was answered. */
async function asked(attempt: Attempt, quiz: Quiz) {
  const bank = await bankOf(quiz)
  const rows = await drawnFor({ attemptId: attempt.id })
  return rows.map(({ questionId, ...row }) => ({ ...row, question: found(bank.get(questionId)) }))
}

const drawnFor = often(['attemptId'], ({ attemptId }) =>
  db
    .select({
      place: attemptQuestions.place,
      questionId: attemptQuestions.questionId,
      shown: attemptQuestions.options,
      chosen: answers.chosen,
      answeredAt: answers.answeredAt,
    })
    .from(attemptQuestions)
    .leftJoin(answers, eq(answers.attemptQuestionId, attemptQuestions.id))
    .where(eq(attemptQuestions.attemptId, attemptId))
    .orderBy(asc(attemptQuestions.place)),
)
