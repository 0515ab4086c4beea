/** Lượt học: taking up a course and giving it back. One is open at a time; it keeps the version it began with. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import type { Course } from '#app/domain/course/catalogue.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { often } from '#db/often.ts'
import { enrolments } from '#db/schema/index.ts'

export type Enrolment = typeof enrolments.$inferSelect

export async function openEnrolment(person: Person, courseId: string): Promise<Enrolment | null> {
  const [enrolment] = await openOf({ personId: person.id, courseId })
  return enrolment ?? null
}

const openOf = often(['personId', 'courseId'], ({ personId, courseId }) =>
  db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), eq(enrolments.courseId, courseId), isNull(enrolments.closedAt))),
)

/** The open one, else the last completed: what a learner looks back into. */
export async function latestEnrolment(person: Person, courseId: string): Promise<Enrolment | null> {
  const open = await openEnrolment(person, courseId)
  if (open) return open
  const [completed] = await lastCompleted({ personId: person.id, courseId })
  return completed ?? null
}

const lastCompleted = often(['personId', 'courseId'], ({ personId, courseId }) =>
  db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), eq(enrolments.courseId, courseId), eq(enrolments.closedFor, 'completion')))
    .orderBy(desc(enrolments.closedAt))
    .limit(1),
)

/** The person's own; anybody else's is Missing. */
export async function enrolmentById(person: Person, id: string): Promise<Enrolment> {
  const [enrolment] = await own({ id, personId: person.id })
  return found(enrolment)
}

const own = often(['id', 'personId'], ({ id, personId }) =>
  db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.id, id), eq(enrolments.personId, personId))),
)

/**
 * What belongs to one round: all from one completion to the next, however often the course was given back in between.
 * Without an enrolment, the round that would go on with the next.
 */
export async function roundOf(personId: string, courseId: string, enrolment: Enrolment | null): Promise<string[]> {
  const all = await takenUp({ personId, courseId })
  const at = enrolment ? all.findIndex(({ id }) => id === enrolment.id) : all.length
  const ends = all.flatMap(({ closedFor }, place) => (closedFor === 'completion' ? [place] : []))
  const [before, end] = [ends.findLast((place) => place < at) ?? -1, ends.find((place) => place >= at) ?? all.length]
  return all.slice(before + 1, end + 1).map(({ id }) => id)
}

const takenUp = often(['personId', 'courseId'], ({ personId, courseId }) =>
  db
    .select({ id: enrolments.id, closedFor: enrolments.closedFor })
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), eq(enrolments.courseId, courseId)))
    .orderBy(asc(enrolments.enrolledAt), asc(enrolments.id)),
)

/** Asking twice is asking once. */
export async function enrol(person: Person, course: Course): Promise<Enrolment> {
  return transaction(async (tx) => {
    const open = await openEnrolment(person, course.id)
    if (open) return open
    const [enrolment] = await tx
      .insert(enrolments)
      .values({ personId: person.id, courseId: course.id, versionId: course.versionId, enrolledAt: now() })
      .onConflictDoNothing()
      .returning()
    if (!enrolment) return found(await openEnrolment(person, course.id))
    await record(
      person,
      'enrolment.begun',
      { kind: 'enrolment', id: enrolment.id, personId: person.id },
      { course: course.slug, version: course.versionNumber },
    )
    return enrolment
  })
}

/** What has been done stays on record; taking the course up again begins anew, but for the attempts that were used. */
export async function withdraw(person: Person, course: Course): Promise<void> {
  await transaction(async (tx) => {
    const open = await openEnrolment(person, course.id)
    if (!open) refuse('enrolment.none')
    await tx.update(enrolments).set({ closedAt: now(), closedFor: 'withdrawal' }).where(eq(enrolments.id, open.id))
    await record(person, 'enrolment.withdrawn', { kind: 'enrolment', id: open.id, personId: person.id }, { course: course.slug })
  })
}
