/** How questions fare: how often right, and which wrong options attract. For trainers, who know the key. */
import { and, asc, count, eq, inArray, isNotNull } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { db } from '#db'
import { answers, attemptQuestions, attempts, options, questions, quizzes } from '#db/schema/index.ts'
import { explanationsOf } from './grading.ts'

export type OptionFigure = { text: string; correct: boolean; chosen: number }
export type QuestionFigure = { id: string; quizTitle: string; text: string; answered: number; right: number; options: OptionFigure[] }

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
  const offered = await db
    .select({ id: options.id, questionId: options.questionId, text: options.text })
    .from(options)
    .where(inArray(options.questionId, ids))
    .orderBy(asc(options.place))
  const given = await answersTo(ids)
  const keys = await explanationsOf(ids)
  return asked.map((question) => {
    const own = given.filter((group) => group.questionId === question.id)
    return {
      ...question,
      answered: people(own),
      right: people(own.filter((group) => group.right === true)),
      options: offered
        .filter((option) => option.questionId === question.id)
        .map((option) => ({
          text: option.text,
          correct: keys.get(question.id)?.find((key) => key.optionId === option.id)?.correct ?? false,
          chosen: people(own.filter((group) => group.chosen.includes(option.id))),
        })),
    }
  })
}

/** Equal answers to a question, counted: a few rows a question, however many have answered. */
async function answersTo(ids: string[]) {
  return db
    .select({ questionId: attemptQuestions.questionId, chosen: answers.chosen, right: answers.right, people: count() })
    .from(answers)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, answers.attemptQuestionId))
    .innerJoin(attempts, eq(attempts.id, attemptQuestions.attemptId))
    .where(and(inArray(attemptQuestions.questionId, ids), isNotNull(attempts.submittedAt)))
    .groupBy(attemptQuestions.questionId, answers.chosen, answers.right)
}

function people(groups: { people: number }[]): number {
  return groups.reduce((sum, group) => sum + group.people, 0)
}
