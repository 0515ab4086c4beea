/** Quizzes of a course version. */
import { asc, eq, inArray } from 'drizzle-orm'
import { found } from '#app/domain/problem.ts'
import { remembering } from '#app/domain/remembering.ts'
import { db } from '#db'
import { often } from '#db/often.ts'
import { attempts, options, questions, quizzes } from '#db/schema/index.ts'
import { drawSize } from './drawing.ts'
import { neededOf } from './grading.ts'

export type Quiz = typeof quizzes.$inferSelect
export type Attempt = typeof attempts.$inferSelect

export async function quizBySlug(versionId: string, slug: string | undefined): Promise<Quiz> {
  return found((await quizzesOf(versionId)).find((quiz) => quiz.slug === slug))
}

export const quizById = remembering(500, async (id): Promise<Quiz> => {
  const [quiz] = await db.select().from(quizzes).where(eq(quizzes.id, id))
  return found(quiz)
})

export async function examsOf(versionId: string): Promise<Quiz[]> {
  return (await quizzesOf(versionId)).filter((quiz) => quiz.kind === 'exam')
}

export const quizzesOf = remembering(
  500,
  async (versionId): Promise<readonly Quiz[]> =>
    db.select().from(quizzes).where(eq(quizzes.versionId, versionId)).orderBy(asc(quizzes.place)),
)

/** As it is by now, whoever's it is. */
export async function attemptStored(id: string): Promise<Attempt> {
  const [attempt] = await stored({ id })
  return found(attempt)
}

const stored = often(['id'], ({ id }) => db.select().from(attempts).where(eq(attempts.id, id)))

/** How many questions an attempt asks, and how many must be right. */
export async function sizeOf(quiz: Quiz): Promise<{ asked: number; needed: number; bank: number }> {
  const bank = [...(await bankOf(quiz)).values()]
  const asked = drawSize(bank, quiz.draw)
  return { asked, needed: neededOf(asked, quiz.passPercent), bank: bank.length }
}

/** The questions to draw from, in their order, by id; each with its options. Which are right is not among it. */
export function bankOf({ id }: Quiz) {
  return bankOfQuiz(id)
}

const bankOfQuiz = remembering(100, async (quizId) => {
  const asked = await db
    .select({ id: questions.id, level: questions.level, kind: questions.kind, html: questions.html, text: questions.text })
    .from(questions)
    .where(eq(questions.quizId, quizId))
    .orderBy(asc(questions.place))
  const all = await db
    .select({ id: options.id, html: options.html, questionId: options.questionId })
    .from(options)
    .where(
      inArray(
        options.questionId,
        asked.map((question) => question.id),
      ),
    )
    .orderBy(asc(options.place))
  const optionsOf = (questionId: string) => all.filter((option) => option.questionId === questionId).map(({ id, html }) => ({ id, html }))
  return new Map(asked.map((question) => [question.id, { ...question, options: optionsOf(question.id) }]))
})
