/** Who has asked for more attempts at a required course and waits for an answer longer than anybody should. */
import { and, eq, inArray, isNull, lt } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { db } from '#db'
import { peopleCovered, type Question } from '#db/coverage.ts'
import { attemptRequests, enrolments } from '#db/schema/index.ts'

/** An answer is due within so many days. */
export const answerDays = 3

const mostWaiting = 2000

/** Of those covered and still to come. Begins with the requests, which are few, not with the people. */
export async function waitingPeople(question: Question): Promise<string[]> {
  const asked = await db
    .selectDistinct({ personId: enrolments.personId })
    .from(attemptRequests)
    .innerJoin(enrolments, eq(enrolments.id, attemptRequests.enrolmentId))
    .where(
      and(
        isNull(attemptRequests.answeredAt),
        lt(attemptRequests.askedAt, minutesAfter(now(), -answerDays * 24 * 60)),
        isNull(enrolments.closedAt),
        inArray(enrolments.courseId, [...question.courseIds, ...question.within]),
      ),
    )
    .limit(mostWaiting)
  if (asked.length === 0 || question.agencies.length === 0) return []
  const covered = peopleCovered({ ...question, people: asked.map(({ personId }) => personId) })
  const waiting = await db
    .select({ personId: covered.personId })
    .from(covered)
    .where(inArray(covered.standing, ['doing', 'idle', 'todo']))
  return waiting.map(({ personId }) => personId)
}
