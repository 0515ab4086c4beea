/** What time it is. Tests and seeds set it. */
let clock: (() => Date) | null = null

export function now(): Date {
  return clock ? clock() : new Date()
}

/** Answers the clock that went before, so that it can be put back. */
export function setClock(next: (() => Date) | null): (() => Date) | null {
  const before = clock
  clock = next
  return before
}

/** Việt Nam is so far ahead of UTC, and keeps no summer time. */
const ahead = 7 * 3_600_000
const aDay = 86_400_000

/** A calendar day in Việt Nam, as `yyyy-mm-dd`. */
export type Day = string

export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + ahead).toISOString().slice(0, 10)
}

export function today(): Day {
  return dayOf(now())
}

/** Midnight at the start of a day in Việt Nam. */
export function startOf(day: Day): Date {
  return new Date(Date.parse(day) - ahead)
}

export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * aDay).toISOString().slice(0, 10)
}

/** Below nothing where the day has passed. */
export function daysUntil(day: Day): number {
  return daysBetween(today(), day)
}

/** From one day to another: 1 from today to tomorrow, less than 0 backwards. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / aDay)
}

export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000)
}
