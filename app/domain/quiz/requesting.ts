/** "Đề nghị mở thêm lượt": asked when attempts are spent, answered by HR within its scope or by a trainer, with a reason. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { demand, holds, scopeOf } from '#app/domain/access.ts'
import { now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, attemptAllowances, attemptRequests, courseVersions, enrolments, people, postings, quizzes } from '#db/schema/index.ts'
import { subtree } from '#db/tree.ts'
import { hasOpenRequest, type Quiz, standingAt } from './quizzes.ts'

/** Asking again while one waits is asking once. */
export async function requestAttempts(person: Person, enrolment: Enrolment, quiz: Quiz, reason: string): Promise<void> {
  await transaction(async (tx) => {
    const { bar } = await standingAt(enrolment, quiz)
    if (bar !== 'attemptsSpent') refuse('quiz.notSpent')
    if (await hasOpenRequest(enrolment, quiz)) return
    await tx.insert(attemptRequests).values({ enrolmentId: enrolment.id, quizId: quiz.id, reason, askedAt: now() }).onConflictDoNothing()
    await record(person, 'attempt.requested', { kind: 'enrolment', id: enrolment.id, personId: person.id }, { quiz: quiz.slug })
  })
}

export const requestsShown = 100

/** Waiting requests that this person may answer, oldest first. */
export async function requestsFor(officer: Person) {
  demand(officer, 'attempt.allow')
  return waiting(officer).orderBy(asc(attemptRequests.askedAt)).limit(requestsShown)
}

/** Grants `attempts` more, or declines with 0. */
export async function answerRequest(officer: Person, id: string | undefined, attempts: number, reason: string): Promise<void> {
  demand(officer, 'attempt.allow')
  await transaction(async (tx) => {
    const request = found((await waiting(officer, id).limit(1))[0])
    const answer = attempts > 0 ? 'granted' : 'declined'
    await tx.update(attemptRequests).set({ answeredAt: now(), answeredBy: officer.id, answer, answerReason: reason }).where(eq(attemptRequests.id, request.id))
    if (attempts > 0) await tx.insert(attemptAllowances).values({ enrolmentId: request.enrolmentId, quizId: request.quizId, attempts, reason, grantedBy: officer.id, grantedAt: now() })
    await record(officer, `attempt.${answer}`, { kind: 'enrolment', id: request.enrolmentId, personId: request.personId }, { attempts })
  })
}

/** A trainer answers for every learner, others for people posted today within their scope. */
function waiting(officer: Person, id?: string) {
  const own = holds(officer, 'trainer') ? undefined : inArray(postings.agencyId, subtree(scopeOf(officer, 'attempt.allow'), today()))
  return db
    .select({
      id: attemptRequests.id,
      enrolmentId: attemptRequests.enrolmentId,
      quizId: attemptRequests.quizId,
      personId: enrolments.personId,
      personName: people.fullName,
      agencyName: agencyNames.name,
      courseTitle: courseVersions.title,
      quizTitle: quizzes.title,
      reason: attemptRequests.reason,
      askedAt: attemptRequests.askedAt,
    })
    .from(attemptRequests)
    .innerJoin(enrolments, eq(enrolments.id, attemptRequests.enrolmentId))
    .innerJoin(people, eq(people.id, enrolments.personId))
    .innerJoin(courseVersions, eq(courseVersions.id, enrolments.versionId))
    .innerJoin(quizzes, eq(quizzes.id, attemptRequests.quizId))
    .innerJoin(postings, and(eq(postings.personId, people.id), eq(postings.kind, 'main'), holdsOn(postings, today())))
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, postings.agencyId), holdsOn(agencyNames, today())))
    .where(and(isNull(attemptRequests.answeredAt), id === undefined ? undefined : eq(attemptRequests.id, id), own))
    .$dynamic()
}
