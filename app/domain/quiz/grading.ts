/** The key, and all that reads it. Nothing else does, and nothing of it leaves before the quiz's feedback rule allows. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import { db, transaction } from '#db'
import { answers, attemptQuestions, type Feedback, optionKeys } from '#db/schema/index.ts'

/** All or nothing: exactly the right ones. */
export function isRight(chosen: readonly string[], correct: readonly string[]): boolean {
  const wanted = new Set(correct)
  const given = new Set(chosen)
  return given.size === wanted.size && chosen.every((option) => wanted.has(option))
}

/** At 70 %, 4 of 5 passes and 3 of 5 does not: whole numbers throughout. */
export function neededOf(total: number, passPercent: number): number {
  return Math.ceil((passPercent * total) / 100)
}

export function passes(right: number, total: number, passPercent: number): boolean {
  return total > 0 && right >= neededOf(total, passPercent)
}

/** Whether somebody may see what was right: `each` once the question is answered, `after` hand-in, at the `end` when passed or spent. */
export function showsFeedback(rule: Feedback, standing: { answered: boolean; submitted: boolean; ended: boolean }): boolean {
  if (rule === 'each') return standing.answered || standing.submitted
  if (rule === 'after') return standing.submitted
  return rule === 'end' && standing.submitted && standing.ended
}

/** Whether this is what the key of a question says. */
export async function isRightAt(questionId: string, chosen: readonly string[]): Promise<boolean> {
  return isRight(chosen, (await correctOf([questionId])).get(questionId) ?? [])
}

/** Marks every answer of an attempt; answers how many are right. Unanswered is wrong. */
export async function markAttempt(attemptId: string): Promise<number> {
  return transaction(async (tx) => {
    const given = await db
      .select({ id: answers.attemptQuestionId, questionId: attemptQuestions.questionId, chosen: answers.chosen })
      .from(answers)
      .innerJoin(attemptQuestions, eq(attemptQuestions.id, answers.attemptQuestionId))
      .where(eq(attemptQuestions.attemptId, attemptId))
    const correct = await correctOf(given.map((answer) => answer.questionId))
    const verdicts = given.map((answer) => ({ id: answer.id, right: isRight(answer.chosen, correct.get(answer.questionId) ?? []) }))
    for (const right of [true, false]) {
      const ids = verdicts.filter((verdict) => verdict.right === right).map((verdict) => verdict.id)
      if (ids.length > 0) await tx.update(answers).set({ right }).where(inArray(answers.attemptQuestionId, ids))
    }
    return verdicts.filter((verdict) => verdict.right).length
  })
}

export type Explained = { optionId: string; correct: boolean; explanationHtml: string }

/** Right or wrong and why, for every option of these questions. Callers ask `showsFeedback` first. */
export async function explanationsOf(questionIds: string[]): Promise<Map<string, Explained[]>> {
  const byQuestion = new Map<string, Explained[]>()
  if (questionIds.length === 0) return byQuestion
  const keys = await db.select().from(optionKeys).where(inArray(optionKeys.questionId, questionIds))
  for (const { questionId, optionId, correct, explanationHtml } of keys) {
    byQuestion.set(questionId, [...(byQuestion.get(questionId) ?? []), { optionId, correct, explanationHtml }])
  }
  return byQuestion
}

async function correctOf(questionIds: string[]): Promise<Map<string, string[]>> {
  const byQuestion = new Map<string, string[]>()
  if (questionIds.length === 0) return byQuestion
  const keys = await db
    .select({ questionId: optionKeys.questionId, optionId: optionKeys.optionId })
    .from(optionKeys)
    .where(and(inArray(optionKeys.questionId, questionIds), eq(optionKeys.correct, true)))
    .orderBy(asc(optionKeys.optionId))
  for (const { questionId, optionId } of keys) byQuestion.set(questionId, [...(byQuestion.get(questionId) ?? []), optionId])
  return byQuestion
}
