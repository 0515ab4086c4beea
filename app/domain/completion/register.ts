/** The register of completions: of the people of a scope as they were, by period, agency and course. */
import { and, asc, count, desc, eq, gte, inArray, lte, type SQL } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { type Day, today } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { certificates, completions, courses, people } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'

export type RegisterFilter = { from: Day; until: Day; agencyId: string | null; courseSlug: string | null }
export const completionsPerPage = 50

/** The agency is the one at the time; a transfer since then moves nothing. */
export async function registerOf(officer: Actor, filter: RegisterFilter, page: { number: number; size: number }) {
  const matching = await matchingOf(officer, filter)
  const rows = await entries()
    .where(matching)
    .orderBy(desc(completions.completedOn), asc(people.sortKey), asc(completions.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
  const [counted] = await db.select({ total: count() }).from(completions).innerJoin(courses, eq(courses.id, completions.courseId)).where(matching)
  return { rows, total: counted?.total ?? 0 }
}

export async function registeredCompletion(officer: Actor, id: string | undefined) {
  demand(officer, 'completion.see')
  const [row] = await entries().where(and(eq(completions.id, id ?? ''), await within(officer)))
  return found(row)
}

async function matchingOf(officer: Actor, { from, until, agencyId, courseSlug }: RegisterFilter): Promise<SQL | undefined> {
  demand(officer, 'completion.see')
  return and(
    await within(officer),
    gte(completions.completedOn, from),
    lte(completions.completedOn, until),
    agencyId ? eq(completions.agencyId, agencyId) : undefined,
    courseSlug ? eq(courses.slug, courseSlug) : undefined,
  )
}

async function within(officer: Actor): Promise<SQL> {
  return inArray(completions.agencyId, await subtreeIds(scopeOf(officer, 'completion.see'), today()))
}

function entries() {
  return db
    .select({ id: completions.id, personId: completions.personId, completedOn: completions.completedOn, right: completions.right, total: completions.total, snapshot: completions.snapshot, certificateId: certificates.id, registerNumber: certificates.registerNumber, serial: certificates.serial, code: certificates.code })
    .from(completions)
    .innerJoin(people, eq(people.id, completions.personId))
    .innerJoin(courses, eq(courses.id, completions.courseId))
    .leftJoin(certificates, eq(certificates.completionId, completions.id))
    .$dynamic()
}
