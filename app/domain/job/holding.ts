/** Which server works on what: claimed by a lease that is renewed while it works, and taken over where its server went silent. */
import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import { db, transaction } from '#db'
import { jobs, type JobOutcome } from '#db/schema/index.ts'
import { fresh, keptDays, pauseAfter } from './asking.ts'
import { forget, type Progress } from './progress.ts'

export type Job = typeof jobs.$inferSelect

export const leaseSeconds = 30
const mostAttempts = 3
const looked = 20

/** The next that may begin, now ours; null where there is none. */
export async function claimJob(holder: string): Promise<Job | null> {
  if ((await db.$count(jobs, free())) === 0) return null
  return transaction(async (tx) => {
    const waiting = await tx.select().from(jobs).where(free()).orderBy(asc(jobs.askedAt), asc(jobs.id)).limit(looked)
    const lanes = await busyLanes()
    const next = waiting.find(({ lane, holds }) => lane === null || holds === lane || !lanes.has(lane))
    if (!next) return null
    if (next.cancelAskedAt || next.attempt >= mostAttempts) {
      await end(next, next.cancelAskedAt ? { outcome: 'cancelled' } : { outcome: 'failed', problem: 'job.crashed' })
      return null
    }
    const [mine] = await tx
      .update(jobs)
      .set({ ...fresh, attempt: next.attempt + 1, heldBy: holder, heldUntil: leaseEnd(), holds: next.lane })
      .where(eq(jobs.id, next.id))
      .returning()
    return mine ?? null
  })
}

/** Still at work, and how far. Answers whether it is still ours to do: it may have been cancelled, or taken over. */
export async function renewJob(job: Job, { step, done, total }: Progress): Promise<boolean> {
  const [kept] = await transaction((tx) =>
    tx.update(jobs).set({ heldUntil: leaseEnd(), step, done, total }).where(ours(job)).returning({ cancelAskedAt: jobs.cancelAskedAt }),
  )
  return kept !== undefined && kept.cancelAskedAt === null
}

export type Ending = { outcome: JobOutcome; problem?: string; params?: Record<string, string | number>; reference?: string }

export async function end(job: Job, ending: Ending): Promise<void> {
  await transaction((tx) =>
    tx
      .update(jobs)
      .set({ ...ending, endedAt: now(), heldBy: null, heldUntil: null, holds: null })
      .where(ours(job)),
  )
  forget(job.id)
}

/** It broke: tried again a little later, three times in all. */
export async function giveBack(job: Job, reference: string): Promise<void> {
  if (job.attempt >= mostAttempts) return end(job, { outcome: 'failed', reference })
  await transaction((tx) =>
    tx
      .update(jobs)
      .set({ ...fresh, notBefore: pauseAfter(job.attempt), reference })
      .where(ours(job)),
  )
  forget(job.id)
}

/** The server goes down in good order: another, or the next start, begins it again, and this try does not count. */
export async function letGo(job: Job): Promise<void> {
  await transaction((tx) =>
    tx
      .update(jobs)
      .set({ ...fresh, attempt: job.attempt - 1 })
      .where(ours(job)),
  )
}

export async function forgetJobs(): Promise<void> {
  const old = new Date(now().getTime() - keptDays * 86_400_000)
  await transaction((tx) => tx.delete(jobs).where(lt(jobs.endedAt, old)))
}

function free() {
  const unheld = or(isNull(jobs.heldUntil), lt(jobs.heldUntil, now()))
  return and(isNull(jobs.endedAt), unheld, or(isNull(jobs.notBefore), lte(jobs.notBefore, now())))
}

function ours(job: Job) {
  return and(eq(jobs.id, job.id), eq(jobs.attempt, job.attempt), isNull(jobs.endedAt))
}

/** Also one whose server went silent holds its lane, until it has been taken over. */
async function busyLanes(): Promise<Set<string>> {
  const rows = await db
    .select({ holds: jobs.holds })
    .from(jobs)
    .where(and(isNull(jobs.endedAt), isNotNull(jobs.holds)))
  return new Set(rows.flatMap(({ holds }) => holds ?? []))
}

function leaseEnd(): Date {
  return new Date(now().getTime() + leaseSeconds * 1000)
}

/** For figures: how many wait, are at work, and failed within a day. */
export async function jobsStanding(): Promise<{ waiting: number; atWork: number; failed: number }> {
  const open = isNull(jobs.endedAt)
  const yesterday = new Date(now().getTime() - 86_400_000)
  const [all, atWork, failed] = await Promise.all([
    db.$count(jobs, open),
    db.$count(jobs, and(open, gte(jobs.heldUntil, now()))),
    db.$count(jobs, and(inArray(jobs.outcome, ['failed']), gte(jobs.endedAt, yesterday))),
  ])
  return { waiting: all - atWork, atWork, failed }
}
