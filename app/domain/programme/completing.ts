/** A programme is completed with the last of its required courses, or with its final exam: in that same transaction. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { completeIfDone, type Completion } from '#app/domain/completion/completing.ts'
import { courseInVersion } from '#app/domain/course/catalogue.ts'
import { enrol, type Enrolment } from '#app/domain/learning/enrolling.ts'
import { personById } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { examsOf } from '#app/domain/quiz/quizzes.ts'
import { db, transaction } from '#db'
import { type CountedCourse, enrolments, programmeCourses, publications } from '#db/schema/index.ts'
import { completionsHeld, coursesLacking, membersOf } from './members.ts'

/** What is completed by what was just done in an enrolment: the course or programme itself, then the programmes it counts for. */
export async function completeAll(actor: Actor, enrolment: Enrolment): Promise<Completion[]> {
  return transaction(async () => {
    const completion = await completeOne(actor, enrolment)
    if (!completion) return []
    const above: Completion[] = []
    for (const begun of await programmesBegun(enrolment)) {
      const completed = await completeOne(actor, begun)
      if (completed) above.push(completed)
    }
    return [completion, ...above]
  })
}

async function completeOne(actor: Actor, enrolment: Enrolment): Promise<Completion | null> {
  if ((await coursesLacking(enrolment)).length > 0) return null
  return completeIfDone(actor, enrolment, await countedFor(enrolment))
}

/** Its courses as they were completed: the required ones, and those optional ones that are held. Null for a course, which is not made of others. */
async function countedFor(enrolment: Enrolment): Promise<CountedCourse[] | null> {
  const members = await membersOf(enrolment.versionId)
  if (members.length === 0) return null
  const held = await completionsHeld(enrolment.personId, members, today())
  return members.flatMap(({ id, slug, required }) => {
    const one = held.get(id)
    if (!one) return []
    const { courseTitle: title, versionNumber, versionHash, enrolledAt: begunAt } = one.snapshot
    return [
      { slug, title, versionNumber, versionHash, begunAt, completedOn: one.completedOn, ...(!required && { optional: true as const }) },
    ]
  })
}

/** Programmes with this course that the person has begun; one without an exam is begun by its last course. */
async function programmesBegun({ personId, courseId }: Enrolment): Promise<Enrolment[]> {
  const begun = await db
    .select({ enrolment: enrolments })
    .from(enrolments)
    .innerJoin(programmeCourses, eq(programmeCourses.versionId, enrolments.versionId))
    .where(and(eq(enrolments.personId, personId), eq(programmeCourses.courseId, courseId), isNull(enrolments.closedAt)))
  return [...begun.map(({ enrolment }) => enrolment), ...(await begunUnasked(personId, courseId))]
}

/** Whoever holds all its courses need not have said beforehand that they want the programme; once held, it is not begun again. */
async function begunUnasked(personId: string, courseId: string): Promise<Enrolment[]> {
  const offered = await db
    .select({ programmeId: publications.courseId, versionId: publications.versionId })
    .from(publications)
    .innerJoin(programmeCourses, eq(programmeCourses.versionId, publications.versionId))
    .where(and(eq(programmeCourses.courseId, courseId), eq(programmeCourses.required, true), isNull(publications.endedAt)))
  const known = await knownTo(personId, offered)
  const made: Enrolment[] = []
  for (const { programmeId, versionId } of offered) {
    if (known.has(programmeId) || (await examsOf(versionId)).length > 0) continue
    if ((await coursesLacking({ personId, versionId })).length > 0) continue
    made.push(await enrol(found(await personById(personId)), await courseInVersion(versionId)))
  }
  return made
}

async function knownTo(personId: string, offered: { programmeId: string }[]): Promise<Set<string>> {
  if (offered.length === 0) return new Set()
  const ids = offered.map(({ programmeId }) => programmeId)
  const held = await completionsHeld(
    personId,
    ids.map((id) => ({ id })),
    today(),
  )
  const open = await db
    .select({ courseId: enrolments.courseId })
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), inArray(enrolments.courseId, ids), isNull(enrolments.closedAt)))
  return new Set([...held.keys(), ...open.map((enrolment) => enrolment.courseId)])
}
