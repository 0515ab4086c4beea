/** The register of completions, with everything as it was then: by period, agency and course. */
import { setImmediate as breath } from 'node:timers/promises'
import { and, asc, count, desc, eq, gte, inArray, lte, type SQL } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import type { Day } from '#app/domain/clock.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import { isWithin } from '#app/domain/person/reach.ts'
import { found, missing } from '#app/domain/problem.ts'
import { db } from '#db'
import { certificates, completions, courses, people } from '#db/schema/index.ts'

/** `from` and `until` both included. */
export type RegisterFilter = { from: Day; until: Day; agencyId: string | null; courseSlug: string | null }
export type Entry = Awaited<ReturnType<typeof entriesOf>>[number]

/** The agency is the one at the time, or one whose work came to the officer's; a transfer since then moves nothing. The latest first. */
export async function entriesOf(officer: Actor, filter: RegisterFilter, page: { number: number; size: number }) {
  return entries()
    .where(await matching(officer, filter))
    .orderBy(desc(completions.completedOn), asc(people.sortKey), asc(completions.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
}

export async function countEntries(officer: Actor, filter: RegisterFilter): Promise<number> {
  const [counted] = await db
    .select({ total: count() })
    .from(completions)
    .innerJoin(courses, eq(courses.id, completions.courseId))
    .where(await matching(officer, filter))
  return counted?.total ?? 0
}

/** All of them, some hundreds at a time, letting others in between. */
export async function* allEntries(officer: Actor, filter: RegisterFilter): AsyncGenerator<Entry[]> {
  for (let number = 1; ; number++) {
    const batch = await entriesOf(officer, filter, { number, size: atOnce })
    yield batch
    if (batch.length < atOnce) return
    await breath()
  }
}

/** One entry: of an agency in the officer's scope then, or of a person in it today. */
export async function entryById(officer: Actor, id: string | undefined): Promise<Entry> {
  demand(officer, 'completion.see')
  const [row] = await entries().where(eq(completions.id, id ?? ''))
  const entry = found(row)
  const scope = scopeOf(officer, 'completion.see')
  const isOfAgency = entry.agencyId !== null && (await reachOf(scope)).has(entry.agencyId)
  return isOfAgency || (await isWithin(scope, entry.personId)) ? entry : missing()
}

const atOnce = 500

async function matching(officer: Actor, { from, until, agencyId, courseSlug }: RegisterFilter): Promise<SQL | undefined> {
  demand(officer, 'completion.see')
  const scope = [...(await reachOf(scopeOf(officer, 'completion.see')))]
  if (agencyId && !scope.includes(agencyId)) missing()
  return and(
    inArray(completions.agencyId, agencyId ? [agencyId] : scope),
    gte(completions.completedOn, from),
    lte(completions.completedOn, until),
    courseSlug ? eq(courses.slug, courseSlug) : undefined,
  )
}

function entries() {
  return db
    .select({
      id: completions.id,
      personId: completions.personId,
      agencyId: completions.agencyId,
      completedOn: completions.completedOn,
      expiresOn: completions.expiresOn,
      right: completions.right,
      total: completions.total,
      snapshot: completions.snapshot,
      certificateId: certificates.id,
      registerNumber: certificates.registerNumber,
      serial: certificates.serial,
      code: certificates.code,
    })
    .from(completions)
    .innerJoin(people, eq(people.id, completions.personId))
    .innerJoin(courses, eq(courses.id, completions.courseId))
    .leftJoin(certificates, eq(certificates.completionId, completions.id))
    .$dynamic()
}
