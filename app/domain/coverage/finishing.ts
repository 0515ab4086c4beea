/** The last thing done, and all that follows from it in one transaction: completion, its paper, the tally of coverage. */
import { and, eq, isNull, lte } from 'drizzle-orm'
import { type Actor, system } from '#app/domain/access.ts'
import { issueCertificate } from '#app/domain/certificate/issuing.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { completeIfDone, type Completion } from '#app/domain/completion/completing.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import { markDone, type Module } from '#app/domain/learning/progress.ts'
import type { Person } from '#app/domain/person/register.ts'
import { attemptById, submitAttempt } from '#app/domain/quiz/attempting.ts'
import { type Attempt, isOpen } from '#app/domain/quiz/quizzes.ts'
import { db, transaction } from '#db'
import { attempts, enrolments } from '#db/schema/index.ts'

/** "Đánh dấu đã học xong". Answers the completion, where this was the last thing. */
export async function finishModule(person: Person, enrolment: Enrolment, module: Module): Promise<Completion | null> {
  return transaction(async () => {
    await markDone(person, enrolment, module)
    return conclude(person, enrolment)
  })
}

/** "Nộp bài". Twice is once. */
export async function handIn(person: Person, id: string | undefined): Promise<Attempt> {
  return transaction(async () => {
    const { attempt, enrolment } = await attemptById(person, id)
    const submitted = await submitAttempt(person, attempt, 'learner')
    await conclude(person, enrolment)
    return submitted
  })
}

/** The attempt as it stands: handed in first, if its time is up and nobody has written that down yet. */
export async function settle(person: Person, id: string | undefined) {
  const seen = await attemptById(person, id)
  const isOverdue = seen.attempt.submittedAt === null && !isOpen(seen.attempt)
  if (!isOverdue) return seen
  await handIn(person, id)
  return attemptById(person, id)
}

const closedAtOnce = 50

/** Hands in, for their learners, the attempts whose time is up. Each by itself; whoever comes second finds nothing to do. */
export async function closeOverdue(): Promise<number> {
  const overdue = await db
    .select({ attempt: attempts, enrolment: enrolments })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(and(isNull(attempts.submittedAt), lte(attempts.deadline, minutesAfter(now(), -0.25))))
    .limit(closedAtOnce)
  for (const { attempt, enrolment } of overdue) {
    await transaction(async () => {
      await submitAttempt(system, attempt, 'clock')
      await conclude(system, enrolment)
    })
  }
  return overdue.length
}

/** Draws what follows from whatever has just been done in an enrolment. */
export async function conclude(actor: Actor, enrolment: Enrolment): Promise<Completion | null> {
  const completion = await completeIfDone(actor, enrolment)
  if (completion) await issueCertificate(actor, completion)
  return completion
}
