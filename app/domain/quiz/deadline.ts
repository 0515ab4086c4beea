/** Until when an attempt takes answers. The server's clock alone decides. */
import { now } from '#app/domain/clock.ts'

type Timed = { submittedAt: Date | null; deadline: Date | null }

/** An attempt past its deadline is closed, whether or not anybody has written that down. */
export function isOpen(attempt: Timed): boolean {
  return attempt.submittedAt === null && (attempt.deadline === null || attempt.deadline > now())
}

/** Null without a deadline. */
export function secondsLeftOf({ deadline }: Pick<Timed, 'deadline'>): number | null {
  return deadline && Math.max(0, Math.ceil((deadline.getTime() - now().getTime()) / 1000))
}

/** Seconds for an answer that was under way when time was up. */
export const graceSeconds = 5

/** Answers are still kept: time is not up, or was up a moment ago. */
export function takesAnswers(attempt: Timed): boolean {
  return isOpen({ ...attempt, deadline: attempt.deadline && new Date(attempt.deadline.getTime() + graceSeconds * 1000) })
}

/** Nothing more can come in, and nobody has handed it in yet. */
export function isOverdue(attempt: Timed): boolean {
  return attempt.submittedAt === null && !takesAnswers(attempt)
}
