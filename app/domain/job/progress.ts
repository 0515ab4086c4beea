/** How far work has come. What this server does is remembered here too: while a great write goes on, its row cannot be written. */
export type Progress = { step: string | null; done: number | null; total: number | null }

/** Told by the work itself, as often as it likes. */
export type Hear = (step: string, done?: number, total?: number) => void

export const notYet: Progress = { step: null, done: null, total: null }

const live = new Map<string, Progress>()

export function hearOf(jobId: string, progress: Progress): void {
  live.set(jobId, progress)
}

export function forget(jobId: string): void {
  live.delete(jobId)
}

export function progressOf(job: { id: string } & Progress): Progress {
  return live.get(job.id) ?? { step: job.step, done: job.done, total: job.total }
}
