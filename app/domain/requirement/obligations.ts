/** What somebody must learn today, and how far along it is. */
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { type Day, today } from '#app/domain/clock.ts'
import type { LearningState } from '#app/domain/learning/states.ts'
import type { Person } from '#app/domain/person/register.ts'
import { db } from '#db'
import { completions, enrolments } from '#db/schema/index.ts'
import { type RequiredCourse, type Requirement, requirementsReaching } from './requiring.ts'

export type Obligation = Requirement & { standing: (RequiredCourse & { state: LearningState })[] }

/** The requirements that cover somebody, with how each course stands. */
export async function obligationsOf(person: Person): Promise<Obligation[]> {
  if (!person.posting) return []
  const day = today()
  const reaching = await requirementsReaching(person.posting.agencyId, day)
  const states = await standingIn(person, day)
  return reaching
    .filter(({ personTypes }) => personTypes.includes(person.type))
    .map((requirement) => ({
      ...requirement,
      standing: requirement.courses.map((course) => ({ ...course, state: stateOf(course, states) })),
    }))
}

/** A programme is on the way as soon as one of its courses is. */
function stateOf({ id, within }: RequiredCourse, states: Map<string, LearningState>): LearningState {
  return states.get(id) ?? (within.some((courseId) => states.has(courseId)) ? 'doing' : 'todo')
}

/** As coverage counts: a completion counts while it has not expired, whatever was begun since. */
async function standingIn(person: Person, day: Day): Promise<Map<string, LearningState>> {
  const begun = await db
    .select({ courseId: enrolments.courseId })
    .from(enrolments)
    .where(and(eq(enrolments.personId, person.id), isNull(enrolments.closedAt)))
  const done = await db
    .select({ courseId: completions.courseId })
    .from(completions)
    .where(
      and(
        eq(completions.personId, person.id),
        lte(completions.completedOn, day),
        or(isNull(completions.expiresOn), gt(completions.expiresOn, day)),
      ),
    )
  return new Map<string, LearningState>([
    ...begun.map(({ courseId }) => [courseId, 'doing'] as const),
    ...done.map(({ courseId }) => [courseId, 'done'] as const),
  ])
}
