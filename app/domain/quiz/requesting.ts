/** "Đề nghị mở thêm lượt": asked when attempts are spent, answered by HR within its scope or by a trainer, with a reason. */
import { and, asc, count, eq, inArray, isNull, ne, type SQL } from 'drizzle-orm'
import { demand, holds, may, scopeOf } from '#app/domain/access.ts'
import { now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, attemptAllowances, attemptRequests, courseVersions, enrolments, people, postings, quizzes } from '#db/schema/index.ts'
import { subtree } from '#db/tree.ts'
import type { Quiz } from './quizzes.ts'
import { lastRequest, standingAt } from './standing.ts'

/** Asking again while one waits is asking once. */
export async function requestAttempts(person: Person, enrolment: Enrolment, quiz: Quiz, reason: string): Promise<void> {
  await transaction(async (tx) => {
    const last = await lastRequest(enrolment, quiz)
    if (last && last.answeredAt === null) return
    const { bar } = await standingAt(enrolment, quiz)
    if (bar !== 'attemptsSpent') refuse('quiz.notSpent')
    const asked = await tx
      .insert(attemptRequests)
      .values({ enrolmentId: enrolment.id, quizId: quiz.id, reason, askedAt: now() })
      .onConflictDoNothing()
      .returning({ id: attemptRequests.id })
    if (asked.length > 0)
      await record(person, 'attempt.requested', { kind: 'enrolment', id: enrolment.id, personId: person.id }, { quiz: quiz.slug })
  })
}

const requestsOnPage = 20

/** Waiting requests that this person may answer, oldest first. */
export async function requestsFor(officer: Person, page: number) {
  demand(officer, 'attempt.allow')
  const total = await requestsWaiting(officer)
  const pages = Math.max(1, Math.ceil(total / requestsOnPage))
  const shown = Math.min(Math.max(1, page), pages)
  const requests = await listed(waitingFor(officer))
    .orderBy(asc(attemptRequests.askedAt), asc(attemptRequests.id))
    .limit(requestsOnPage)
    .offset((shown - 1) * requestsOnPage)
  return { requests, total, page: shown, pages }
}

/** How many this person could answer; none where they may answer nobody. */
export async function requestsWaiting(person: Person): Promise<number> {
  if (!may(person, 'attempt.allow')) return 0
  const [counted] = await db
    .select({ total: count() })
    .from(attemptRequests)
    .innerJoin(enrolments, eq(enrolments.id, attemptRequests.enrolmentId))
    .leftJoin(postings, postedToday())
    .where(waitingFor(person))
  return counted?.total ?? 0
}

/** Grants `attempts` more, or declines with 0. */
export async function answerRequest(officer: Person, id: string, attempts: number, reason: string): Promise<void> {
  demand(officer, 'attempt.allow')
  await transaction(async (tx) => {
    const request = found((await listed(and(eq(attemptRequests.id, id), within(officer))).limit(1))[0])
    if (request.answeredAt) refuse('request.answered')
    const answer = attempts > 0 ? 'granted' : 'declined'
    await tx
      .update(attemptRequests)
      .set({ answeredAt: now(), answeredBy: officer.id, answer, answerReason: reason })
      .where(eq(attemptRequests.id, request.id))
    if (attempts > 0)
      await tx
        .insert(attemptAllowances)
        .values({ enrolmentId: request.enrolmentId, quizId: request.quizId, attempts, reason, grantedBy: officer.id, grantedAt: now() })
    await record(officer, `attempt.${answer}`, { kind: 'enrolment', id: request.enrolmentId, personId: request.personId }, { attempts })
  })
}

function waitingFor(officer: Person): SQL | undefined {
  return and(isNull(attemptRequests.answeredAt), isNull(enrolments.closedAt), within(officer))
}

/** A trainer answers every learner, others those posted today within their scope; nobody their own. */
function within(officer: Person): SQL | undefined {
  const scope = holds(officer, 'trainer') ? undefined : inArray(postings.agencyId, subtree(scopeOf(officer, 'attempt.allow'), today()))
  return and(ne(enrolments.personId, officer.id), scope)
}

function postedToday(): SQL | undefined {
  return and(eq(postings.personId, enrolments.personId), eq(postings.kind, 'main'), holdsOn(postings, today()))
}

function listed(condition: SQL | undefined) {
  const columns = {
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
    answeredAt: attemptRequests.answeredAt,
  }
  return db
    .select(columns)
    .from(attemptRequests)
    .innerJoin(enrolments, eq(enrolments.id, attemptRequests.enrolmentId))
    .innerJoin(people, eq(people.id, enrolments.personId))
    .innerJoin(courseVersions, eq(courseVersions.id, enrolments.versionId))
    .innerJoin(quizzes, eq(quizzes.id, attemptRequests.quizId))
    .leftJoin(postings, postedToday())
    .leftJoin(agencyNames, and(eq(agencyNames.agencyId, postings.agencyId), holdsOn(agencyNames, today())))
    .where(condition)
}
