/** What a proof is: so many rounds against the real server, answered by whatever went wrong. */
import type { Weakness } from './ground/weaknesses.ts'

export type Outcome = {
  /** Sentences; none where the proof holds. */
  wrong: string[]
  figures: Record<string, number>
  /** Why it could not be tried on this machine. */
  untried?: string
}

export type Proof = {
  name: string
  says: string
  /** How many rounds: whole, and in `npm test`. */
  sizes: { long: number; short: number }
  /** What it asserts is a time: not for `npm test`, where others make us wait. */
  measures?: true
  /** Planted into the server, turns it red. */
  weakness: Weakness
  run: (rounds: number, weakness: Weakness | null) => Promise<Outcome>
}
