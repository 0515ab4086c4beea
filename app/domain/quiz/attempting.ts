/** Lượt làm bài: begun once, handed in once; in between, `answering.ts`. */
import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { type Enrolment, enrolmentById } from '#app/domain/learning/enrolling.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { attemptQuestions, attempts, enrolments } from '#db/schema/index.ts'
import { chanceOf, drawn, shuffled } from './drawing.ts'
import { markAttempt, passes } from './grading.ts'
import { type Attempt, attemptStored, bankOf, type Quiz, quizById } from './quizzes.ts'
import { standingAt } from './standing.ts'

/** The open one, or a new one. Asking twice is asking once. */
export async function beginAttempt(person: Person, enrolment: Enrolment, quiz: Quiz): Promise<Attempt> {
  return transaction(async (tx) => {
    const standing = await standingAt(enrolment, quiz)
    if (standing.open) return standing.open
    if (standing.bar) refuse(`quiz.${standing.bar}`, { count: standing.modulesFirst.length })
    const seed = randomBytes(16).toString('hex')
    const drawnQuestions = drawn([...(await bankOf(quiz)).values()], quiz.draw, chanceOf(seed))
    const at = now()
    const [attempt] = await tx
      .insert(attempts)
      .values({
        enrolmentId: enrolment.id,
        quizId: quiz.id,
        number: standing.ended.length + 1,
        seed,
        startedAt: at,
        deadline: quiz.minutes === null ? null : minutesAfter(at, quiz.minutes),
        total: drawnQuestions.length,
      })
      .onConflictDoNothing()
      .returning()
    if (!attempt) return found((await standingAt(enrolment, quiz)).open)
    const chance = chanceOf(`${seed}:options`)
    await tx.insert(attemptQuestions).values(
      drawnQuestions.map((question, place) => ({
        attemptId: attempt.id,
        place: place + 1,
        questionId: question.id,
        options: shuffled(question.options, chance).map(({ id }) => ({ token: randomBytes(9).toString('base64url'), optionId: id })),
      })),
    )
    await record(
      person,
      'attempt.begun',
      { kind: 'attempt', id: attempt.id, personId: person.id },
      { quiz: quiz.slug, attempt: attempt.number },
    )
    return attempt
  })
}

/** The person's own; anybody else's is Missing. */
export async function attemptById(person: Person, id: string | undefined): Promise<{ attempt: Attempt; quiz: Quiz; enrolment: Enrolment }> {
  const attempt = await attemptStored(id ?? '')
  const enrolment = await enrolmentById(person, attempt.enrolmentId)
  return { attempt, enrolment, quiz: await quizById(attempt.quizId) }
}

/** Twice is once. Its consequences are drawn by `coverage/finishing.ts`, which calls this. */
export async function submitAttempt(actor: Actor, attempt: Attempt, by: 'learner' | 'clock'): Promise<Attempt> {
  return transaction(async (tx) => {
    const current = await attemptStored(attempt.id)
    if (current.submittedAt) return current
    const quiz = await quizById(current.quizId)
    const right = await markAttempt(current.id)
    const isLate = current.deadline !== null && current.deadline <= now()
    const at = isLate ? current.deadline : latest(now(), current.startedAt) // a clock set back makes no negative duration
    const [submitted] = await tx
      .update(attempts)
      .set({ submittedAt: at, submittedBy: isLate ? 'clock' : by, right, passed: passes(right, current.total, quiz.passPercent) })
      .where(and(eq(attempts.id, current.id), isNull(attempts.submittedAt)))
      .returning()
    const done = found(submitted)
    const [enrolment] = await db.select({ personId: enrolments.personId }).from(enrolments).where(eq(enrolments.id, done.enrolmentId))
    await record(
      actor,
      'attempt.submitted',
      { kind: 'attempt', id: done.id, personId: enrolment?.personId ?? null },
      { quiz: quiz.slug, right, total: done.total },
    )
    return done
  })
}

function latest(one: Date, other: Date): Date {
  return one > other ? one : other
}
