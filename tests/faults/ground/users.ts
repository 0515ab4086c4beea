/** Candidates who sit exams and visitors who try to sign in, until they are told to stop. */
import { Worker } from 'node:worker_threads'
import type { Candidate } from './candidates.ts'
import type { Acknowledged } from './sitting.ts'

export type Crowd = {
  origin: string
  candidates: Candidate[]
  /** Nobody may be turned away, not even at a new connection, of which each visitor makes one a visit. */
  isDoorHeld: boolean
}
export type Seen = { noted: Acknowledged; wrong: Set<string>; visits: number }
export type Progress = { acknowledged: number; faults: number }

export type Users = Progress & { leave: () => Promise<Seen>; [Symbol.asyncDispose]: () => Promise<void> }

/** In a thread of their own: whoever is kept waiting by other proofs would ask over a connection that was closed meanwhile, without having seen it. */
export function users(crowd: Crowd): Users {
  const thread = new Worker(new URL('users-thread.ts', import.meta.url), { workerData: crowd })
  const standing = { acknowledged: 0, faults: 0 }
  thread.on('message', (news: Progress | Seen) => void ('faults' in news && Object.assign(standing, news)))
  const seen = new Promise<Seen>((resolve, reject) => {
    thread.on('message', (news: Progress | Seen) => void ('noted' in news && resolve(news)))
    thread.once('error', reject)
  })
  return Object.assign(standing, {
    leave: () => {
      thread.postMessage('leave')
      return seen
    },
    [Symbol.asyncDispose]: async () => void (await thread.terminate()),
  })
}
