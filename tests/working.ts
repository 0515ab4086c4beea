/** Long work done here and now, without a thread for each: those load all code anew, which takes seconds. That threads do it, `jobs.test.ts` and the journeys show. */
import { claimJob, end, type Job } from '#app/domain/job/holding.ts'
import { endingOf } from '#app/tasks/jobs/ending.ts'
import { works } from '#app/tasks/jobs/works.ts'

/** Whatever waits and may begin, until nothing does; what breaks, breaks the test. */
export async function workHere(): Promise<void> {
  for (let job = await claimJob('test'); job; job = await claimJob('test')) await done(job)
}

async function done(job: Job): Promise<void> {
  try {
    await works[job.kind](() => undefined, job)
    await end(job, { outcome: 'done' })
  } catch (problem) {
    const ending = endingOf(problem)
    if (ending.end !== 'refused') throw problem
    await end(job, { outcome: 'failed', problem: ending.code, params: ending.params })
  }
}
