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

const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })

/** A calendar day in Việt Nam, as `yyyy-mm-dd`. */
export type Day = string

export function dayOf(moment: Date): Day {
  return zone.format(moment)
}

export function today(): Day {
  return dayOf(now())
}

/** Midnight at the start of a day in Việt Nam, which keeps no summer time. */
export function startOf(day: Day): Date {
  return new Date(`${day}T00:00:00+07:00`)
}

export function daysAfter(day: Day, days: number): Day {
  return dayOf(new Date(startOf(day).getTime() + days * 86_400_000))
}

/** Below nothing where the day has passed. */
export function daysUntil(day: Day): number {
  return daysBetween(today(), day)
}

/** From one day to another: 1 from today to tomorrow, less than 0 backwards. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000)
}
