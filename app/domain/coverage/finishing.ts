/** The last thing done, and all that follows from it in one transaction: completion, its paper, the tally of coverage. */
import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { type Actor, system } from '#app/domain/access.ts'
import { issueCertificate } from '#app/domain/certificate/issuing.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import type { Completion } from '#app/domain/completion/completing.ts'
import { type Enrolment, enrolmentById } from '#app/domain/learning/enrolling.ts'
import { markDone, type Module } from '#app/domain/learning/progress.ts'
import type { Person } from '#app/domain/person/register.ts'
import { completeAll } from '#app/domain/programme/completing.ts'
import { attemptById, submitAttempt } from '#app/domain/quiz/attempting.ts'
import { isOverdue } from '#app/domain/quiz/deadline.ts'
import type { Attempt, Quiz } from '#app/domain/quiz/quizzes.ts'
import { standingAt } from '#app/domain/quiz/standing.ts'
import { db, transaction } from '#db'
import { attempts, enrolments } from '#db/schema/index.ts'
import { followed } from './following.ts'

/** "Đánh dấu đã học xong". Answers the completion, where this was the last thing. */
export async function finishModule(person: Person, enrolment: Enrolment, module: Module): Promise<Completion | null> {
  return followed(person.id, enrolment.courseId, async () => {
    await markDone(person, enrolment, module)
    return conclude(person, enrolment)
  })
}

/** "Nộp bài". Twice is once. */
export async function handIn(person: Person, id: string | undefined): Promise<Attempt> {
  return transaction(async () => {
    const { attempt, enrolment } = await attemptById(person, id)
    if (attempt.submittedAt) return attempt // all that follows was drawn with it
    return followed(person.id, enrolment.courseId, async () => {
      const submitted = await submitAttempt(person, attempt, 'learner')
      await conclude(person, enrolment)
      return submitted
    })
  })
}

/** The attempt as it stands: handed in first, if its time is up and nobody has written that down yet. */
export async function settle(person: Person, id: string | undefined) {
  const seen = await attemptById(person, id)
  if (!isOverdue(seen.attempt)) return seen
  await closeByClock(seen)
  return attemptById(person, id)
}

/** The same for whatever was begun at a quiz: it may have passed, or used up the last attempt. Answers the enrolment as it is then. */
export async function settleAt(person: Person, enrolment: Enrolment, quiz: Quiz): Promise<Enrolment> {
  const { ended } = await standingAt(enrolment, quiz)
  const overdue = ended.find(isOverdue)
  if (!overdue) return enrolment
  await settle(person, overdue.id)
  return enrolmentById(person, enrolment.id)
}

const closedAtOnce = 50

/** Hands in, for their learners, the attempts whose time is up. Each by itself; whoever comes second finds nothing to do. */
export async function closeOverdue(): Promise<number> {
  const overdue = await db
    .select({ attempt: attempts, enrolment: enrolments })
    .from(attempts)
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(and(isNull(attempts.submittedAt), lte(attempts.deadline, minutesAfter(now(), -0.25))))
    .orderBy(asc(attempts.deadline), asc(attempts.id))
    .limit(closedAtOnce)
  const failures: unknown[] = []
  for (const due of overdue) await closeByClock(due).catch((problem: unknown) => failures.push(problem))
  if (failures.length > 0) throw new AggregateError(failures, 'some attempts could not be closed')
  return overdue.length
}

async function closeByClock({ attempt, enrolment }: { attempt: Attempt; enrolment: Enrolment }): Promise<void> {
  await followed(enrolment.personId, enrolment.courseId, async () => {
    await submitAttempt(system, attempt, 'clock')
    await conclude(system, enrolment)
  })
}

/** Draws what follows from whatever has just been done in an enrolment: papers for all that it completes. */
export async function conclude(actor: Actor, enrolment: Enrolment): Promise<Completion | null> {
  const completed = await completeAll(actor, enrolment)
  for (const completion of completed) await issueCertificate(actor, completion)
  return completed[0] ?? null
}
