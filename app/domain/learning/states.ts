/** How somebody stands with courses, at a glance. */
import { asc, eq } from 'drizzle-orm'
import type { Person } from '#app/domain/person/register.ts'
import { db } from '#db'
import { enrolments } from '#db/schema/index.ts'

export type LearningState = 'todo' | 'doing' | 'done'

/** By course id; an open enrolment outweighs a completion, a course not there has not been begun. */
export async function learningStates(person: Person): Promise<Map<string, LearningState>> {
  const rows = await db
    .select({ courseId: enrolments.courseId, closedFor: enrolments.closedFor })
    .from(enrolments)
    .where(eq(enrolments.personId, person.id))
    .orderBy(asc(enrolments.enrolledAt))
  const states = new Map<string, LearningState>()
  for (const { courseId, closedFor } of rows) {
    if (closedFor === null) states.set(courseId, 'doing')
    else if (closedFor === 'completion' && states.get(courseId) !== 'doing') states.set(courseId, 'done')
  }
  return states
}
