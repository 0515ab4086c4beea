/** Long work as the administrator sees it, the latest first. */
import { desc, eq } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { db } from '#db'
import { jobs, people } from '#db/schema/index.ts'
import type { Job } from './holding.ts'
import { progressOf } from './progress.ts'

export const jobsPerPage = 50

export type JobState = 'waiting' | 'atWork' | 'ending' | 'done' | 'failed' | 'cancelled'

export async function jobsSeenBy(actor: Actor, page: number) {
  demand(actor, 'installation.run')
  const rows = await db
    .select({ job: jobs, askedBy: people.fullName })
    .from(jobs)
    .leftJoin(people, eq(people.id, jobs.askedBy))
    .orderBy(desc(jobs.askedAt), desc(jobs.id))
    .limit(jobsPerPage)
    .offset((page - 1) * jobsPerPage)
  return { rows: rows.map(({ job, askedBy }) => ({ ...told(job), askedBy })), total: await db.$count(jobs) }
}

/** The latest about something, for the page that waits for it. */
export async function jobOf(subjectId: string) {
  const [job] = await db.select().from(jobs).where(eq(jobs.subjectId, subjectId)).orderBy(desc(jobs.askedAt), desc(jobs.id)).limit(1)
  return job ? told(job) : null
}

function told(job: Job) {
  const { id, kind, askedAt, attempt, endedAt, problem, params, reference } = job
  return { id, kind, askedAt, attempt, endedAt, problem, params, reference, state: stateOf(job), progress: progressOf(job) }
}

function stateOf({ outcome, heldUntil, cancelAskedAt }: Job): JobState {
  if (outcome) return outcome
  if (!heldUntil || heldUntil < now()) return 'waiting'
  return cancelAskedAt ? 'ending' : 'atWork'
}
