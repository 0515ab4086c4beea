/** Quizzes of a course version. */
import { and, asc, eq, inArray } from 'drizzle-orm'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { type attempts, options, questions, quizzes } from '#db/schema/index.ts'
import { drawSize } from './drawing.ts'
import { neededOf } from './grading.ts'

export type Quiz = typeof quizzes.$inferSelect
export type Attempt = typeof attempts.$inferSelect

export async function quizBySlug(versionId: string, slug: string | undefined): Promise<Quiz> {
  const [quiz] = await db
    .select()
    .from(quizzes)
    .where(and(eq(quizzes.versionId, versionId), eq(quizzes.slug, slug ?? '')))
  return found(quiz)
}

export async function quizById(id: string): Promise<Quiz> {
  const [quiz] = await db.select().from(quizzes).where(eq(quizzes.id, id))
  return found(quiz)
}

export async function examsOf(versionId: string): Promise<Quiz[]> {
  return (await quizzesOf(versionId)).filter((quiz) => quiz.kind === 'exam')
}

export async function quizzesOf(versionId: string): Promise<Quiz[]> {
  return db.select().from(quizzes).where(eq(quizzes.versionId, versionId)).orderBy(asc(quizzes.place))
}

/** How many questions an attempt asks, and how many must be right. */
export async function sizeOf(quiz: Quiz): Promise<{ asked: number; needed: number; bank: number }> {
  const bank = await db.select({ level: questions.level }).from(questions).where(eq(questions.quizId, quiz.id))
  const asked = drawSize(bank, quiz.draw)
  return { asked, needed: neededOf(asked, quiz.passPercent), bank: bank.length }
}

/** The questions to draw from, each with the ids of its options. */
export async function bankOf(quiz: Quiz) {
  const bank = await db
    .select({ id: questions.id, level: questions.level })
    .from(questions)
    .where(eq(questions.quizId, quiz.id))
    .orderBy(asc(questions.place))
  const all = await db
    .select({ id: options.id, questionId: options.questionId })
    .from(options)
    .where(
      inArray(
        options.questionId,
        bank.map((question) => question.id),
      ),
    )
    .orderBy(asc(options.place))
  return bank.map((question) => ({
    ...question,
    options: all.filter((option) => option.questionId === question.id).map((option) => option.id),
  }))
}
