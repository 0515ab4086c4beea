/** What both have learnt is one person's from then on. Where both are in the middle of the same course, the one less far is given back. */
import { and, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import { refuse } from '#app/domain/problem.ts'
import { db } from '#db'
import { attempts, certificates, completions, courseVersions, enrolments, type MergeTold, moduleProgress } from '#db/schema/index.ts'
import type { Ledger } from './ledger.ts'

export async function mergeLearning(ledger: Ledger, stayingId: string, absorbedId: string): Promise<MergeTold['learning']> {
  const [own, theirs] = [await enrolmentsOf(stayingId), await enrolmentsOf(absorbedId)]
  const closing = await closingOf(own, theirs)
  await demandNoExam([...theirs, ...closing].map(({ id }) => id))
  const closed = { closedAt: now().toISOString(), closedFor: 'withdrawal' }
  for (const { id } of closing) await ledger.amend('enrolments', id, { closedAt: null, closedFor: null }, closed)
  const hand = { before: { personId: absorbedId }, after: { personId: stayingId } }
  for (const { id } of theirs) await ledger.amend('enrolments', id, hand.before, hand.after)
  const [held, heldBefore] = [await completionsOf(absorbedId), await completionsOf(stayingId)]
  for (const { id } of held) await ledger.amend('completions', id, hand.before, hand.after)
  const papers = await db
    .select({ id: certificates.id, registerNumber: certificates.registerNumber })
    .from(certificates)
    .where(eq(certificates.personId, absorbedId))
  for (const { id } of papers) await ledger.amend('certificates', id, hand.before, hand.after)
  const before = new Set(heldBefore.map(({ courseId }) => courseId))
  return {
    enrolments: theirs.length,
    attempts:
      theirs.length === 0
        ? 0
        : await db.$count(
            attempts,
            inArray(
              attempts.enrolmentId,
              theirs.map(({ id }) => id),
            ),
          ),
    completions: held.length,
    papers: papers.map(({ registerNumber }) => registerNumber),
    closed: closing.map(({ title }) => title),
    twice: [...new Set(held.filter(({ courseId }) => before.has(courseId)).map(({ snapshot }) => snapshot.courseTitle))],
  }
}

type Enrolled = Awaited<ReturnType<typeof enrolmentsOf>>[number]

async function enrolmentsOf(personId: string) {
  return db
    .select({
      id: enrolments.id,
      courseId: enrolments.courseId,
      enrolledAt: enrolments.enrolledAt,
      closedAt: enrolments.closedAt,
      title: courseVersions.title,
    })
    .from(enrolments)
    .innerJoin(courseVersions, eq(courseVersions.id, enrolments.versionId))
    .where(eq(enrolments.personId, personId))
}

async function completionsOf(personId: string) {
  return db
    .select({ id: completions.id, courseId: completions.courseId, snapshot: completions.snapshot })
    .from(completions)
    .where(eq(completions.personId, personId))
}

/** Of each course open in both: the one with fewer modules done, then fewer attempts, then begun later. */
async function closingOf(own: Enrolled[], theirs: Enrolled[]): Promise<Enrolled[]> {
  const open = (all: Enrolled[]) => all.filter(({ closedAt }) => closedAt === null)
  const closing: Enrolled[] = []
  for (const mine of open(own)) {
    const rival = open(theirs).find(({ courseId }) => courseId === mine.courseId)
    if (rival) closing.push((await isFurther(rival, mine)) ? mine : rival)
  }
  return closing
}

async function isFurther(one: Enrolled, other: Enrolled): Promise<boolean> {
  const [here, there] = [await doneIn(one.id), await doneIn(other.id)]
  if (here.modules !== there.modules) return here.modules > there.modules
  if (here.attempts !== there.attempts) return here.attempts > there.attempts
  return one.enrolledAt < other.enrolledAt
}

async function doneIn(enrolmentId: string): Promise<{ modules: number; attempts: number }> {
  const [row] = await db
    .select({ modules: count() })
    .from(moduleProgress)
    .where(and(eq(moduleProgress.enrolmentId, enrolmentId), isNotNull(moduleProgress.doneAt)))
  return { modules: row?.modules ?? 0, attempts: await db.$count(attempts, eq(attempts.enrolmentId, enrolmentId)) }
}

async function demandNoExam(ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const running = and(inArray(attempts.enrolmentId, ids), isNull(attempts.submittedAt), isNotNull(attempts.deadline))
  if ((await db.$count(attempts, running)) > 0) refuse('merge.examRunning')
}
