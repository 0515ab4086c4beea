/** Asking for long work, asking to end it, asking for another try. */
import { and, eq, isNull } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { type JobKind, jobs } from '#db/schema/index.ts'

export type Asked = { kind: JobKind; subjectId?: string | null; lane?: string | null }

export const keptDays = 90

/** Answers the id; the command that asks has demanded its own right. Work already waiting for the same thing is not asked for twice. */
export async function askFor(actor: Actor, { kind, subjectId = null, lane = null }: Asked): Promise<string> {
  return transaction(async (tx) => {
    const same = and(eq(jobs.kind, kind), isNull(jobs.endedAt), subjectId === null ? isNull(jobs.subjectId) : eq(jobs.subjectId, subjectId))
    const [waiting] = await tx.select({ id: jobs.id }).from(jobs).where(same).limit(1)
    if (waiting) return waiting.id
    const [job] = await tx
      .insert(jobs)
      .values({ kind, subjectId, lane, askedBy: actor.id, askedAt: now(), attempt: 0 })
      .returning({ id: jobs.id })
    return found(job).id
  })
}

/** The tally of coverage anew, for whoever doubts it. */
export async function askForRecount(actor: Actor): Promise<string> {
  demand(actor, 'installation.run')
  return transaction(async () => {
    const id = await askFor(actor, { kind: 'recount', lane: 'recount' })
    await record(actor, 'job.asked', { kind: 'job', id })
    return id
  })
}

/** One that waits ends at once; one at work is told by the server that holds it, and leaves nothing half done. */
export async function cancelJob(actor: Actor, id: string): Promise<void> {
  demand(actor, 'installation.run')
  await transaction(async (tx) => {
    const job = await openJob(id)
    const atWork = job.heldUntil !== null && job.heldUntil > now()
    await tx
      .update(jobs)
      .set(atWork ? { cancelAskedAt: now() } : { cancelAskedAt: now(), endedAt: now(), outcome: 'cancelled', holds: null })
      .where(eq(jobs.id, id))
    await record(actor, 'job.cancelled', { kind: 'job', id })
  })
}

/** One that failed or was cancelled begins again. */
export async function retryJob(actor: Actor, id: string): Promise<void> {
  demand(actor, 'installation.run')
  await transaction(async (tx) => {
    const [job] = await tx.select().from(jobs).where(eq(jobs.id, id))
    const { outcome } = found(job)
    if (outcome === null) refuse('job.notEnded')
    if (outcome === 'done') refuse('job.done')
    await tx
      .update(jobs)
      .set({ ...fresh, attempt: 0, notBefore: null, cancelAskedAt: null, endedAt: null, outcome: null, problem: null, reference: null })
      .where(eq(jobs.id, id))
    await record(actor, 'job.retried', { kind: 'job', id })
  })
}

export const fresh = { heldBy: null, heldUntil: null, holds: null, step: null, done: null, total: null }

/** After a failure that another try may not meet: a minute, then two. */
export function pauseAfter(attempt: number): Date {
  return minutesAfter(now(), attempt)
}

async function openJob(id: string) {
  const [job] = await db.select().from(jobs).where(eq(jobs.id, id))
  if (found(job).endedAt) refuse('job.ended')
  return found(job)
}
