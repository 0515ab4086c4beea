/** The tally follows what somebody does, in the same transaction: how they stood before is taken away, how they stand then is added. */
import { and, eq } from 'drizzle-orm'
import { type Day, today } from '#app/domain/clock.ts'
import { postingOf } from '#app/domain/person/register.ts'
import { openRequirements, type Requirement } from '#app/domain/requirement/requiring.ts'
import { db, transaction } from '#db'
import { countCoverage, type Standing } from '#db/coverage.ts'
import { coverageDays, coverageTallies } from '#db/schema/index.ts'
import { type Part, partsOf, questionOf } from './parts.ts'
import { withMore } from './tallying.ts'

type Place = { requirementId: string; part: string; agencyId: string }
type Seat = Place & { standing: Standing; since: string | null }

/** Does the work and keeps the tally of what it touches: the parts that ask for this course. Costs the same in a large agency as in a small one. */
export async function followed<Result>(personId: string, courseId: string, work: () => Promise<Result>): Promise<Result> {
  return transaction(async () => {
    const day = today()
    const agencyId = (await postingOf(personId, day))?.agencyId
    const asking = agencyId ? await partsAsking(courseId, agencyId, day) : []
    if (!agencyId || asking.length === 0) return work()
    const before = await seatsOf(personId, agencyId, asking, day)
    const result = await work()
    const after = await seatsOf(personId, agencyId, asking, day)
    for (const [index, seat] of after.entries()) await move(before[index] ?? null, seat)
    return result
  })
}

type Asking = { requirement: Requirement; part: Part }

/** What has a tally of that day; the rest is counted by `recountStale`. */
async function partsAsking(courseId: string, agencyId: string, day: Day): Promise<Asking[]> {
  const kept = await db
    .select({ requirementId: coverageTallies.requirementId, part: coverageTallies.part })
    .from(coverageTallies)
    .where(and(eq(coverageTallies.agencyId, agencyId), eq(coverageTallies.countedOn, day)))
  if (kept.length === 0) return []
  return (await openRequirements()).flatMap((requirement) =>
    partsOf(requirement)
      .filter((part) => part.courseIds.includes(courseId) || part.within.includes(courseId))
      .filter((part) => kept.some((tally) => tally.requirementId === requirement.id && tally.part === part.id))
      .map((part) => ({ requirement, part })),
  )
}

/** One for each part asking; null where it does not cover the person. */
async function seatsOf(personId: string, agencyId: string, asking: Asking[], day: Day): Promise<(Seat | null)[]> {
  const seats: (Seat | null)[] = []
  for (const { requirement, part } of asking) {
    const [count] = await countCoverage({ ...questionOf(requirement, part, [agencyId], day), people: [personId] })
    const place = { requirementId: requirement.id, part: part.id, agencyId }
    seats.push(count ? { ...place, standing: count.standing, since: count.since } : null)
  }
  return seats
}

async function move(from: Seat | null, to: Seat | null): Promise<void> {
  if (from?.standing === to?.standing && from?.since === to?.since) return
  if (from) await count(from, -1)
  if (to) await count(to, 1)
}

async function count({ standing, since, ...place }: Seat, people: 1 | -1): Promise<void> {
  await transaction(async (tx) => {
    const tallied = and(
      eq(coverageTallies.requirementId, place.requirementId),
      eq(coverageTallies.part, place.part),
      eq(coverageTallies.agencyId, place.agencyId),
    )
    const [tally] = await db.select().from(coverageTallies).where(tallied)
    if (tally) await tx.update(coverageTallies).set(withMore(tally, { standing, people })).where(tallied)
    if (!since) return
    const dated = and(
      eq(coverageDays.requirementId, place.requirementId),
      eq(coverageDays.part, place.part),
      eq(coverageDays.agencyId, place.agencyId),
      eq(coverageDays.day, since),
    )
    const [day] = await db.select({ people: coverageDays.people }).from(coverageDays).where(dated)
    const then = (day?.people ?? 0) + people
    if (then === 0) await tx.delete(coverageDays).where(dated)
    else if (day) await tx.update(coverageDays).set({ people: then }).where(dated)
    else await tx.insert(coverageDays).values({ ...place, day: since, people: then })
  })
}
