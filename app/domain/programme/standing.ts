/** A programme as a path for one learner: its courses in order, its final exam, and how far along each is. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { today } from '#app/domain/clock.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import type { LearningState } from '#app/domain/learning/states.ts'
import { type OutlineItem, outlineOf } from '#app/domain/quiz/outline.ts'
import { db } from '#db'
import { enrolments } from '#db/schema/index.ts'
import { completionsHeld, type MemberCourse, membersOf } from './members.ts'

export type Member = MemberCourse & { state: LearningState }
export type Path = {
  members: Member[]
  /** Locked until every required course is held. */
  exam: OutlineItem | null
  required: { done: number; total: number; minutesLeft: number }
}

/** `enrolment`: in the programme; null for somebody who has not begun it. */
export async function pathOf(personId: string, versionId: string, enrolment: Enrolment | null): Promise<Path> {
  const members = await withStates(personId, await membersOf(versionId))
  const [item] = await outlineOf(versionId, enrolment)
  const lacks = members.some(({ required, state }) => required && state !== 'done')
  const exam = item ? { ...item, state: lacks && item.state === 'todo' ? ('locked' as const) : item.state } : null
  const steps = [...members.filter(({ required }) => required), ...(exam ? [exam] : [])]
  const left = steps.filter(({ state }) => state !== 'done')
  return {
    members,
    exam,
    required: {
      done: steps.length - left.length,
      total: steps.length,
      minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
    },
  }
}

/** The course begun, the first required one still to come, then the exam. */
export function nextOn({ members, exam }: Path): { course: Member } | { exam: OutlineItem } | null {
  const open = members.filter(({ required, state }) => required && state !== 'done')
  const course = open.find(({ state }) => state === 'doing') ?? open[0]
  if (course) return { course }
  return exam && exam.state !== 'done' && exam.state !== 'locked' ? { exam } : null
}

/** As coverage counts: a completion counts while it has not expired, whatever was begun since. */
async function withStates(personId: string, members: MemberCourse[]): Promise<Member[]> {
  const ids = members.map(({ id }) => id)
  if (ids.length === 0) return []
  const held = await completionsHeld(personId, members, today())
  const begun = await db
    .select({ courseId: enrolments.courseId })
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), inArray(enrolments.courseId, ids), isNull(enrolments.closedAt)))
  const stateOf = (id: string): LearningState => (held.has(id) ? 'done' : begun.some(({ courseId }) => courseId === id) ? 'doing' : 'todo')
  return members.map((member) => ({ ...member, state: stateOf(member.id) }))
}
