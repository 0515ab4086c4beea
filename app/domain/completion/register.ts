/** The register of completions, with everything as it was then: by period, agency and course. */
import { setImmediate as breath } from 'node:timers/promises'
import { and, desc, eq, gte, inArray, lte, type SQL } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import type { Day } from '#app/domain/clock.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import { isWithin } from '#app/domain/person/reach.ts'
import { found, missing } from '#app/domain/problem.ts'
import { db } from '#db'
import { among } from '#db/among.ts'
import { certificates, completions, courses } from '#db/schema/index.ts'
import { type DayOfEntries, daysOf } from './days.ts'

/** `from` and `until` both included. */
export type RegisterFilter = { from: Day; until: Day; agencyId: string | null; courseSlug: string | null }
export type Entry = Awaited<ReturnType<typeof entriesOf>>[number]

/** What an officer may see of it and has asked for: whose entries, how many, of which days. */
export type Register = { total: number; days: DayOfEntries[]; agencies: string[]; courseId: string | null }

/** The agency is the one at the time, or one whose work came to the officer's; a transfer since then moves nothing. */
export async function openRegister(officer: Actor, { from, until, agencyId, courseSlug }: RegisterFilter): Promise<Register> {
  demand(officer, 'completion.see')
  const scope = [...(await reachOf(scopeOf(officer, 'completion.see')))]
  if (agencyId && !scope.includes(agencyId)) missing()
  const agencies = agencyId ? [agencyId] : scope
  const courseId = courseSlug && (await courseIdOf(courseSlug))
  const days = await daysOf(agencies, from, until, courseId)
  return {
    total: days.reduce((sum, { entries }) => sum + entries, 0),
    days,
    agencies,
    courseId,
  }
}

/** A page, the latest first: of its days alone, however long the register is. */
export async function entriesOf(register: Register, page: { number: number; size: number }) {
  const asked = within(register.days, (page.number - 1) * page.size, page.size)
  if (!asked) return []
  const ids = db
    .select({ id: completions.id })
    .from(completions)
    .where(and(those(register), gte(completions.completedOn, asked.from), lte(completions.completedOn, asked.until)))
    .orderBy(desc(completions.completedOn), desc(completions.id))
    .limit(page.size)
    .offset(asked.past)
  return entries().where(inArray(completions.id, ids)).orderBy(desc(completions.completedOn), desc(completions.id))
}

/** All of them, the latest first, some hundreds at a time, letting others in between. */
export async function* allEntries(register: Register): AsyncGenerator<Entry[]> {
  for (const { day } of register.days) {
    const here = and(those(register), eq(completions.completedOn, day))
    const ids = await db.select({ id: completions.id }).from(completions).where(here).orderBy(desc(completions.id))
    for (let start = 0; start < ids.length; start += atOnce) {
      const some = ids.slice(start, start + atOnce).map(({ id }) => id)
      yield await entries().where(inArray(completions.id, some)).orderBy(desc(completions.id))
      await breath()
    }
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

function those({ agencies, courseId }: Register): SQL | undefined {
  return and(among(completions.agencyId, agencies), courseId ? eq(completions.courseId, courseId) : undefined)
}

/** The days that hold so many entries after so many, and how many of these days' entries come before. */
function within(days: DayOfEntries[], past: number, size: number): { from: Day; until: Day; past: number } | null {
  let before = 0
  let first: { day: Day; past: number } | null = null
  for (const { day, entries } of days) {
    if (!first && before + entries > past) first = { day, past: past - before }
    before += entries
    if (first && before >= past + size) return { from: day, until: first.day, past: first.past }
  }
  const last = days.at(-1)
  return first && last ? { from: last.day, until: first.day, past: first.past } : null
}

async function courseIdOf(slug: string): Promise<string> {
  const [course] = await db.select({ id: courses.id }).from(courses).where(eq(courses.slug, slug))
  return found(course).id
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
    .leftJoin(certificates, eq(certificates.completionId, completions.id))
    .$dynamic()
}
