/** How many entries the register has of each day, kept in the same transaction as the completions that they count. */
import { and, count, desc, eq, gte, lte, type SQL, sum } from 'drizzle-orm'
import type { Day } from '#app/domain/clock.ts'
import { db, transaction } from '#db'
import { among } from '#db/among.ts'
import { agencies, completionDays, completions } from '#db/schema/index.ts'

export type DayOfEntries = { day: Day; entries: number }

/** Of these agencies, the latest first; days without any are left out. Of one course they are counted on the spot. */
export async function daysOf(agencyIds: string[], from: Day, until: Day, courseId: string | null): Promise<DayOfEntries[]> {
  if (agencyIds.length === 0) return []
  if (courseId) return daysOfCourse(and(eq(completions.courseId, courseId), among(completions.agencyId, agencyIds)), from, until)
  const isWhole = agencyIds.length === (await db.$count(agencies))
  const those = isWhole ? undefined : among(completionDays.agencyId, agencyIds)
  return db
    .select({ day: completionDays.day, entries: sum(completionDays.entries).mapWith(Number) })
    .from(completionDays)
    .where(and(those, gte(completionDays.day, from), lte(completionDays.day, until)))
    .groupBy(completionDays.day)
    .orderBy(desc(completionDays.day))
}

/** Somebody without an agency is in no register. */
export async function enterInRegister({ agencyId, completedOn: day }: { agencyId: string | null; completedOn: Day }): Promise<void> {
  if (!agencyId) return
  await transaction(async (tx) => {
    const here = and(eq(completionDays.agencyId, agencyId), eq(completionDays.day, day))
    const [known] = await db.select({ entries: completionDays.entries }).from(completionDays).where(here)
    if (known)
      await tx
        .update(completionDays)
        .set({ entries: known.entries + 1 })
        .where(here)
    else await tx.insert(completionDays).values({ agencyId, day, entries: 1 })
  })
}

async function daysOfCourse(those: SQL | undefined, from: Day, until: Day): Promise<DayOfEntries[]> {
  return db
    .select({ day: completions.completedOn, entries: count() })
    .from(completions)
    .where(and(those, gte(completions.completedOn, from), lte(completions.completedOn, until)))
    .groupBy(completions.completedOn)
    .orderBy(desc(completions.completedOn))
}
