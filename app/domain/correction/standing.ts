/** Where a request stands: answered, or how long the answer may still take. */
import { type Day, today } from '#app/domain/clock.ts'
import { type Calendar, workingDaysBetween } from '#app/domain/working-days.ts'
import { soonDays } from './queue.ts'

type Outcome = 'corrected' | 'declined' | 'withdrawn'
export type CorrectionStanding = { state: Outcome | 'waiting' | 'soon' | 'late' /** Working days. */; left: number; dueOn: Day }

export function standingOf({ outcome, dueOn }: { outcome: Outcome | null; dueOn: Day }, calendar: Calendar): CorrectionStanding {
  if (outcome) return { state: outcome, left: 0, dueOn }
  const left = workingDaysBetween(calendar, today(), dueOn)
  return { state: dueOn < today() ? 'late' : left <= soonDays ? 'soon' : 'waiting', left, dueOn }
}
