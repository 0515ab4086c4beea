/**
 * Days on which offices work, and the last day of a time limit. A limit begins the day after; where its last day is one off, it ends
 * with the next working day (Bộ luật Dân sự 2015, Điều 147 and 148).
 */
import { type Day, daysAfter } from './clock.ts'

/** Days off that are no weekends, and days of weekends that are worked instead. */
export type Calendar = { off: ReadonlySet<Day>; worked: ReadonlySet<Day> }

export type Limit = { days: number; counted: 'days' | 'workingDays' }

export function isWorkingDay({ off, worked }: Calendar, day: Day): boolean {
  if (off.has(day)) return false
  return worked.has(day) || !isWeekend(day)
}

export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

/** The last day of a limit that begins after `day`: always a working day. */
export function endOfLimit(calendar: Calendar, day: Day, { days, counted }: Limit): Day {
  return counted === 'workingDays' ? workingDayAfter(calendar, day, days) : orNextWorkingDay(calendar, daysAfter(day, days))
}

/** The nth working day after `day`; with 0, the day itself or the next one worked. */
export function workingDayAfter(calendar: Calendar, day: Day, count: number): Day {
  let last = count > 0 ? day : orNextWorkingDay(calendar, day)
  for (let left = count; left > 0; left--) last = orNextWorkingDay(calendar, daysAfter(last, 1))
  return last
}

/** How many days are worked after `from`, until `to` and with it; below nothing backwards. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = daysAfter(day, 1)
    if (isWorkingDay(calendar, day)) count++
  }
  return count
}

function orNextWorkingDay(calendar: Calendar, day: Day): Day {
  let next = day
  while (!isWorkingDay(calendar, next)) next = daysAfter(next, 1)
  return next
}
