/** What the server does by itself, again and again. */
import { tidyAccounts } from '#app/domain/account/tidying.ts'
import { clearSlips } from '#app/domain/activation/slips.ts'
import { now } from '#app/domain/clock.ts'
import { closeOverdue } from '#app/domain/coverage/finishing.ts'
import { recountStale } from '#app/domain/coverage/tallying.ts'
import { forgetFailures } from '#app/domain/failure/noting.ts'
import { forgetJobs } from '#app/domain/job/holding.ts'
import { failure, log } from '#app/web/log.ts'
import { clearSecurityLog } from '#app/domain/security/keeping.ts'
import { storeNotices } from '#app/domain/security/noticing.ts'
import { takeDueActs } from '#app/domain/reorganisation/approving.ts'
import { dialect } from '#db/address.ts'
import { backUpNightly, cutOff } from './backup/making.ts'
import { checkpoint, endCheckpoints } from './checkpoint/running.ts'
import { cutJobsOff, workJobs } from './jobs/running.ts'
import { cutLettersOff, sendLetters } from './letters.ts'

type Round = { name: string; seconds: number; work: () => Promise<unknown>; cutOff?: () => void | Promise<void> }

const rounds: Round[] = [
  { name: 'attempts', seconds: 15, work: closeOverdue },
  { name: 'acts', seconds: 60, work: takeDueActs },
  { name: 'coverage', seconds: 60, work: recountStale },
  { name: 'letters', seconds: 10, work: sendLetters, cutOff: cutLettersOff },
  { name: 'backup', seconds: 60, work: backUpNightly, cutOff },
  { name: 'jobs', seconds: 1, work: workJobs, cutOff: cutJobsOff },
  { name: 'oldJobs', seconds: 3600, work: forgetJobs },
  { name: 'slips', seconds: 60, work: clearSlips },
  { name: 'tidying', seconds: 3600, work: tidyAccounts },
  { name: 'notices', seconds: 2, work: () => storeNotices() },
  { name: 'securityLog', seconds: 3600, work: clearSecurityLog },
  { name: 'failures', seconds: 3600, work: forgetFailures },
  ...(dialect === 'sqlite' ? [{ name: 'checkpoint', seconds: 2, work: checkpoint, cutOff: endCheckpoints }] : []),
]

/** How each went last, on this server. `milliseconds` is how long it took. */
export type RoundState = { name: string; seconds: number; endedAt: Date | null; milliseconds: number; failed: boolean }

const last = new Map<string, Pick<RoundState, 'endedAt' | 'milliseconds' | 'failed'>>()

export function roundStates(): RoundState[] {
  return rounds.map(({ name, seconds }) => ({ name, seconds, endedAt: null, milliseconds: 0, failed: false, ...last.get(name) }))
}

/** Starts them; answers how to end them, waiting for one at work. */
export function beginRounds(): () => Promise<void> {
  const ends = rounds.map(begin)
  return async () => {
    await Promise.all(ends.map((end) => end()))
  }
}

function begin({ name, seconds, work, cutOff }: Round): () => Promise<void> {
  let atWork: Promise<unknown> | null = null
  const walk = async () => {
    const since = performance.now()
    let failed = false
    try {
      await work()
    } catch (problem) {
      failed = true
      log.error({ round: name, failure: failure(problem) }, 'a round failed')
    }
    last.set(name, { endedAt: now(), milliseconds: Math.round(performance.now() - since), failed })
  }
  const timer = setInterval(() => {
    atWork ??= walk().finally(() => (atWork = null)) // a long one is not followed by those it made wait
  }, seconds * 1000)
  return async () => {
    clearInterval(timer)
    await Promise.all([cutOff?.(), atWork])
  }
}
