/**
 * How often an exam may still be begun. What was used and what was granted count through the whole round, so that giving the
 * course back brings no fresh attempts; and under any version, as most of a bank goes on into the next.
 */
import { and, count, eq, inArray, sum } from 'drizzle-orm'
import { type Enrolment, roundOf } from '#app/domain/learning/enrolling.ts'
import { db } from '#db'
import { attemptAllowances, attempts, quizzes } from '#db/schema/index.ts'
import type { Quiz } from './quizzes.ts'

/** Null without limit. Without an enrolment: of the round that would go on with the next. */
export async function attemptsLeft(quiz: Quiz, personId: string, courseId: string, enrolment: Enrolment | null): Promise<number | null> {
  if (quiz.attempts === null || quiz.kind === 'practice') return null
  const round = await roundOf(personId, courseId, enrolment)
  if (round.length === 0) return quiz.attempts
  return Math.max(0, quiz.attempts + (await granted(round, quiz)) - (await used(round, quiz)))
}

async function used(round: string[], quiz: Quiz): Promise<number> {
  const [row] = await db
    .select({ used: count() })
    .from(attempts)
    .innerJoin(quizzes, eq(quizzes.id, attempts.quizId))
    .where(and(inArray(attempts.enrolmentId, round), eq(quizzes.slug, quiz.slug)))
  return row?.used ?? 0
}

async function granted(round: string[], quiz: Quiz): Promise<number> {
  const [row] = await db
    .select({ extra: sum(attemptAllowances.attempts).mapWith(Number) })
    .from(attemptAllowances)
    .innerJoin(quizzes, eq(quizzes.id, attemptAllowances.quizId))
    .where(and(inArray(attemptAllowances.enrolmentId, round), eq(quizzes.slug, quiz.slug)))
  return row?.extra ?? 0
}
