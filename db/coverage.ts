/** Coverage has one definition, and this is it: who is obliged on a day, who has completed, who is excluded and why. */
import { and, eq, exists, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { db } from './index.ts'
import { holdsOn } from './dated.ts'
import { completions, people, type PersonType, personStates, postings } from './schema/index.ts'

export type Question = { day: string; personTypes: PersonType[]; courseId: string; agencies: string[] }
export type Counted = { agencyId: string; obliged: number; completed: number; excluded: number }

/** A completion of the course that still satisfies on the day. */
export function satisfies(courseId: string, day: string): SQL {
  const holding = and(
    eq(completions.personId, people.id),
    eq(completions.courseId, courseId),
    lte(completions.completedOn, day),
    or(isNull(completions.expiresOn), gt(completions.expiresOn, day)),
  )
  return exists(db.select({ one: sql`1` }).from(completions).where(holding))
}

/** Posted that day (main posting) in these agencies, of a type the requirement covers. A state that day excludes. */
export function coveredBy({ day, personTypes, agencies }: Pick<Question, 'day' | 'personTypes' | 'agencies'>): SQL {
  const condition = and(eq(postings.kind, 'main'), holdsOn(postings, day), inArray(people.type, personTypes), inArray(postings.agencyId, agencies))
  if (!condition) throw new Error('an empty condition would match everybody')
  return condition
}

/** One row an agency that has anybody covered. */
export async function countCoverage(question: Question): Promise<Counted[]> {
  const { day, courseId } = question
  return db
    .select({
      agencyId: postings.agencyId,
      obliged: sql`sum(case when ${personStates.id} is null then 1 else 0 end)`.mapWith(Number),
      completed: sql`sum(case when ${personStates.id} is null and ${satisfies(courseId, day)} then 1 else 0 end)`.mapWith(Number),
      excluded: sql`sum(case when ${personStates.id} is null then 0 else 1 end)`.mapWith(Number),
    })
    .from(postings)
    .innerJoin(people, eq(people.id, postings.personId))
    .leftJoin(personStates, and(eq(personStates.personId, people.id), holdsOn(personStates, day)))
    .where(coveredBy(question))
    .groupBy(postings.agencyId)
}
