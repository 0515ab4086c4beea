/** How questions fare: how often right, and which wrong options attract. For trainers, who know the key. */
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { db } from '#db'
import { answers, attemptQuestions, attempts, options, questions, quizzes } from '#db/schema/index.ts'
import { explanationsOf } from './grading.ts'

export type OptionFigure = { text: string; correct: boolean; chosen: number }
export type QuestionFigure = { id: string; quizTitle: string; text: string; answered: number; right: number; options: OptionFigure[] }

const answersRead = 20_000

/** Over attempts handed in, in the order of the course. */
export async function questionFigures(trainer: Actor, versionId: string): Promise<QuestionFigure[]> {
  demand(trainer, 'course.study')
  const asked = await db
    .select({ id: questions.id, quizTitle: quizzes.title, text: questions.text })
    .from(questions)
    .innerJoin(quizzes, eq(quizzes.id, questions.quizId))
    .where(eq(quizzes.versionId, versionId))
    .orderBy(asc(quizzes.place), asc(questions.place))
  const ids = asked.map(({ id }) => id)
  if (ids.length === 0) return []
  const offered = await db.select({ id: options.id, questionId: options.questionId, text: options.text }).from(options).where(inArray(options.questionId, ids)).orderBy(asc(options.place))
  const given = await db
    .select({ questionId: attemptQuestions.questionId, chosen: answers.chosen, right: answers.right })
    .from(answers)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, answers.attemptQuestionId))
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .where(and(inArray(attemptQuestions.questionId, ids), isNotNull(attempts.submittedAt)))
    .limit(answersRead)
  const keys = await explanationsOf(ids)
  return asked.map((question) => {
    const own = given.filter((answer) => answer.questionId === question.id)
    return {
      ...question,
      answered: own.length,
      right: own.filter((answer) => answer.right === true).length,
      options: offered
        .filter((option) => option.questionId === question.id)
        .map((option) => ({ text: option.text, correct: keys.get(question.id)?.find((key) => key.optionId === option.id)?.correct ?? false, chosen: own.filter((answer) => answer.chosen.includes(option.id)).length })),
    }
  })
}
