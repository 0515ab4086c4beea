/** Many people at once, each at their own pace, everything in the order in which it happens. */
import { minutesAfter, setClock } from '#app/domain/clock.ts'

/** What somebody does: yields the moment at which to go on. */
export type Story = AsyncGenerator<Date, void>

/** The moment within a story; it never runs back. */
export type Clock = { now(): Date; pass(minutes: number): void; later(minutes: number): Date }

type Thread = { at: Date; story: Story }

/** Tells the stories, always the one whose turn is earliest; what would come after `until` has not happened. */
export async function simulate(tellers: ((clock: Clock) => Story)[], from: Date, until: Date): Promise<void> {
  let moment = from
  const clock: Clock = {
    now: () => moment,
    pass: (minutes) => {
      moment = minutesAfter(moment, minutes)
    },
    later: (minutes) => minutesAfter(moment, minutes),
  }
  const before = setClock(() => moment)
  try {
    let waiting: Thread[] = tellers.map((tell) => ({ at: from, story: tell(clock) }))
    while (waiting.length > 0) {
      const next = waiting.reduce((earliest, thread) => (thread.at < earliest.at ? thread : earliest))
      moment = next.at
      const { value, done } = next.at > until ? { value: undefined, done: true } : await next.story.next()
      if (done || !value) waiting = waiting.filter((thread) => thread !== next)
      else next.at = value
    }
  } finally {
    setClock(before)
  }
}
