/** How fast it has to go to be done in time, how fast it went lately, and where that leads. Plain arithmetic. */
import { type Day, daysAfter, daysBetween } from '#app/domain/clock.ts'

/** Four weeks; fewer where what is required is younger than that, but never less than one. */
export const lately = 28

/** What is left is to come in `days`: so many a week where there is a week or more, else all of it. */
export type Needed =
  | { kind: 'nothing' }
  | { kind: 'overdue'; days: number }
  | { kind: 'atOnce'; days: number }
  | { kind: 'weekly'; people: number }

/** Where it leads to go on as of late. */
export type Forecast = { kind: 'none' } | { kind: 'still' } | { kind: 'inTime'; on: Day } | { kind: 'short'; completed: number }

export type Pace = { needed: Needed; gained: number; days: number; weekly: number; forecast: Forecast }
export type Progress = { obliged: number; completed: number; gained: number; days: number }

/** Over how many days "lately" reaches, for something required since a day. */
export function spanOf(from: Day, day: Day): number {
  return Math.min(lately, Math.max(7, daysBetween(from, day) + 1))
}

export function paceOf(progress: Progress, day: Day, deadline: Day): Pace {
  const { gained, days } = progress
  return {
    needed: neededBy(progress, day, deadline),
    gained,
    days,
    weekly: (gained / days) * 7,
    forecast: forecastOf(progress, day, deadline),
  }
}

/** The deadline is the last day on which it is in time. */
function neededBy({ obliged, completed }: Progress, day: Day, deadline: Day): Needed {
  const remaining = obliged - completed
  if (remaining <= 0) return { kind: 'nothing' }
  const days = daysBetween(day, deadline) + 1
  if (days <= 0) return { kind: 'overdue', days: 1 - days }
  if (days < 7) return { kind: 'atOnce', days }
  return { kind: 'weekly', people: Math.ceil((remaining * 7) / days) }
}

function forecastOf({ obliged, completed, gained, days }: Progress, day: Day, deadline: Day): Forecast {
  const remaining = obliged - completed
  const left = daysBetween(day, deadline)
  if (remaining <= 0 || left <= 0) return { kind: 'none' }
  if (gained === 0) return { kind: 'still' }
  const until = Math.ceil((remaining * days) / gained)
  if (until <= left) return { kind: 'inTime', on: daysAfter(day, until) }
  return { kind: 'short', completed: completed + Math.floor((gained * left) / days) }
}
