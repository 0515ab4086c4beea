/** Jobs are done one after another on each server, each in a thread of its own with bounded memory. */
import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { now } from '#app/domain/clock.ts'
import { noteFailure } from '#app/domain/failure/noting.ts'
import { claimJob, end, giveBack, type Job, leaseSeconds, letGo, renewJob } from '#app/domain/job/holding.ts'
import { hearOf, notYet, type Progress } from '#app/domain/job/progress.ts'
import { passOn, type SecurityEvent } from '#app/domain/security/storing.ts'
import { failure, log } from '#app/web/log.ts'
import { workerFile } from '#app/web/workers.ts'
import { lendWriter } from '#db'
import type { Ending } from './ending.ts'

export type Given = { job: Job; at: number; stop: Int32Array }
type End = { end: 'done' } | Ending
export type Word = { progress: Progress } | { event: SecurityEvent } | { turn: 'asked' | 'over' } | End

const file = workerFile('app/tasks/jobs/worker.ts')
const megabytes = 640
/** For work told to stop that does not hear. */
const patienceSeconds = 8
const holder = randomUUID()
let cut: (() => void) | null = null
let closing = false

/** Whatever waits and may begin, until nothing does. */
export async function workJobs(): Promise<void> {
  for (let job = closing ? null : await claimJob(holder); job; job = closing ? null : await claimJob(holder)) await done(job)
}

/** The server goes down: what is at work stops, and is begun again by another or at the next start. */
export function cutJobsOff(): void {
  closing = true
  cut?.()
}

async function done(job: Job): Promise<void> {
  const ending: End = closing ? { end: 'stopped' } : await inThread(job)
  if (ending.end === 'done') await end(job, { outcome: 'done' })
  else if (ending.end === 'refused') await end(job, { outcome: 'failed', problem: ending.code, params: ending.params })
  else if (ending.end === 'broke') await noteBroken(job, ending.problem)
  else if (closing) await letGo(job)
  else await end(job, { outcome: 'cancelled' })
}

async function noteBroken(job: Job, problem: Error): Promise<void> {
  const reference = randomUUID().slice(0, 8)
  log.error({ job: job.kind, reference, failure: failure(problem) }, 'a job broke')
  await noteFailure({ reference, place: `job ${job.kind}`, kind: problem.name })
  await giveBack(job, reference)
}

async function inThread(job: Job): Promise<End> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const given: Given = { job, at: now().getTime(), stop }
  const worker = new Worker(file, { workerData: given, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  cut = () => {
    Atomics.store(stop, 0, 1)
    setTimeout(() => void worker.terminate(), patienceSeconds * 1000).unref()
  }
  const heartbeat = beating(job, cut)
  try {
    const ending = await ended(worker, job, heartbeat.hear)
    return ending.end === 'broke' && Atomics.load(stop, 0) !== 0 ? { end: 'stopped' } : ending
  } finally {
    cut = null
    heartbeat.end()
    await worker.terminate()
  }
}

/** The lease is renewed and the progress written now and then; whoever holds it no longer stops. */
function beating(job: Job, stop: () => void) {
  let latest = notYet
  let writing = false
  const beat = async () => {
    if (writing) return
    writing = true
    const ours = await renewJob(job, latest).catch(() => true)
    writing = false
    if (!ours) stop()
  }
  const timer = setInterval(() => void beat(), (leaseSeconds / 15) * 1000)
  const hear = (progress: Progress) => {
    latest = progress
    hearOf(job.id, progress)
  }
  return { hear, end: () => clearInterval(timer) }
}

function ended(worker: Worker, job: Job, hear: (progress: Progress) => void): Promise<End> {
  let giveWriterBack = () => {}
  let isOver = false
  const lend = () => {
    void lendWriter(
      () =>
        new Promise<void>((resolve) => {
          if (isOver) return resolve() // it ended while it stood in the queue
          giveWriterBack = resolve
          worker.postMessage('yours')
        }),
    )
  }
  return new Promise<End>((resolve) => {
    worker.on('message', (word: Word) => {
      if ('progress' in word) hear(word.progress)
      else if ('event' in word) passOn(word.event)
      else if ('end' in word) resolve(word)
      else if (word.turn === 'asked') lend()
      else giveWriterBack()
    })
    worker.once('error', (problem) => resolve({ end: 'broke', problem }))
    worker.once('exit', () => resolve({ end: 'broke', problem: new Error(`the thread of ${job.kind} ended without a word`) }))
  }).finally(() => {
    isOver = true
    giveWriterBack()
  })
}
