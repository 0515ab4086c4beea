/** Coverage has one definition, and this is it: who is obliged on a day, how each stands with a course, who is excluded and why. */
import { and, asc, count, desc, eq, exists, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { holdsOn } from './dated.ts'
import { db } from './index.ts'
import { completions, enrolments, people, type PersonType, personStates, postings, type StateOfWork } from './schema/index.ts'

export type Question = { day: string; personTypes: PersonType[]; courseId: string; agencies: string[] }

/** `excluded` outweighs the rest: whoever is away that day is not asked what they have learnt. */
export type Standing = 'done' | 'doing' | 'todo' | 'excluded'
export type Count = { agencyId: string; standing: Standing; reason: StateOfWork | null; people: number }

/** Everybody with a main posting in these agencies that day, of a type the requirement covers: each person once. */
export function peopleCovered({ day, personTypes, courseId, agencies }: Question) {
  const mine = eq(personStates.personId, people.id)
  const away = db
    .select({ state: personStates.state })
    .from(personStates)
    .where(and(mine, holdsOn(personStates, day)))
    .orderBy(desc(personStates.from), asc(personStates.id))
    .limit(1)
  return db
    .select({
      personId: people.id,
      agencyId: postings.agencyId,
      position: postings.position,
      unit: postings.unit,
      reason: sql<StateOfWork | null>`(${away})`.as('away_for'),
      completionId: sql<string | null>`(${satisfying(courseId, day)})`.as('completion_held'),
      begun: sql<boolean>`${begun(courseId)}`.as('is_begun'),
    })
    .from(postings)
    .innerJoin(people, eq(people.id, postings.personId))
    .where(and(inArray(postings.agencyId, agencies), inArray(people.type, personTypes), eq(postings.kind, 'main'), holdsOn(postings, day)))
    .as('covered')
}

export type Covered = ReturnType<typeof peopleCovered>

/** In words, so that it can be grouped by. */
export function standingOf(covered: Covered): SQL<Standing> {
  return sql<Standing>`case when ${covered.reason} is not null then 'excluded' when ${covered.completionId} is not null then 'done' when ${covered.begun} then 'doing' else 'todo' end`
}

export function isStanding(covered: Covered, standings: readonly Standing[]): SQL {
  return inArray(standingOf(covered), [...standings])
}

/** N is everybody but the excluded, n the done. Agencies with nobody covered have no rows. */
export async function countCoverage(question: Question): Promise<Count[]> {
  if (question.agencies.length === 0) return []
  const covered = peopleCovered(question)
  return db
    .select({ agencyId: covered.agencyId, standing: standingOf(covered), reason: covered.reason, people: count() })
    .from(covered)
    .groupBy(covered.agencyId, standingOf(covered), covered.reason)
}

/** The latest completion of the course that holds that day. */
function satisfying(courseId: string, day: string) {
  return db
    .select({ id: completions.id })
    .from(completions)
    .where(
      and(
        eq(completions.personId, people.id),
        eq(completions.courseId, courseId),
        lte(completions.completedOn, day),
        or(isNull(completions.expiresOn), gt(completions.expiresOn, day)),
      ),
    )
    .orderBy(desc(completions.completedOn), desc(completions.id))
    .limit(1)
}

function begun(courseId: string): SQL {
  return exists(
    db
      .select({ id: enrolments.id })
      .from(enrolments)
      .where(and(eq(enrolments.personId, people.id), eq(enrolments.courseId, courseId), isNull(enrolments.closedAt))),
  )
}
