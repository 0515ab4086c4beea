/** What the server does by itself, again and again. */
import { tidyAccounts } from '#app/domain/account/tidying.ts'
import { closeOverdue } from '#app/domain/coverage/finishing.ts'
import { recountStale } from '#app/domain/coverage/tallying.ts'
import { failure, log } from '#app/web/log.ts'
import { backUpNightly, cutOff } from './backup/making.ts'
import { sendLetters } from './letters.ts'

type Round = { name: string; seconds: number; work: () => Promise<unknown>; cutOff?: () => void }

const rounds: Round[] = [
  { name: 'attempts', seconds: 15, work: closeOverdue },
  { name: 'coverage', seconds: 60, work: recountStale },
  { name: 'letters', seconds: 10, work: sendLetters },
  { name: 'backup', seconds: 60, work: backUpNightly, cutOff },
  { name: 'tidying', seconds: 3600, work: tidyAccounts },
]

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
    try {
      await work()
    } catch (problem) {
      log.error({ round: name, failure: failure(problem) }, 'a round failed')
    }
  }
  const timer = setInterval(() => {
    atWork ??= walk().finally(() => (atWork = null)) // a long one is not followed by those it made wait
  }, seconds * 1000)
  return async () => {
    clearInterval(timer)
    cutOff?.()
    await atWork
  }
}
