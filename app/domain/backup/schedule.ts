/** When a backup is made and how long it is kept. */
import { type Day, dayOf, daysAfter } from '#app/domain/clock.ts'

/** 02:15: the quietest time, after the sheets of the evening and before anybody's morning. */
const minutesAfterMidnight = 2 * 60 + 15

/** The day whose night has come. */
export function lastNight(moment: Date): Day {
  return dayOf(new Date(moment.getTime() - minutesAfterMidnight * 60_000))
}

/** A week of days, a month of weeks, a year of months: what was wiped out unseen can be found again for a year. */
export const scheme = { days: 7, weeks: 5, months: 12 }

/** Of things with a day, the newest first, those to keep: the newest of each of the last days, weeks and months that have one. */
export function keptOf<Thing extends { day: Day }>(newestFirst: Thing[]): Thing[] {
  const kept = new Set<Thing>()
  for (const [periodOf, most] of [
    [(day: Day) => day, scheme.days],
    [mondayOf, scheme.weeks],
    [(day: Day) => day.slice(0, 7), scheme.months],
  ] as const) {
    const newest = new Map<string, Thing>()
    for (const thing of newestFirst) if (!newest.has(periodOf(thing.day))) newest.set(periodOf(thing.day), thing)
    for (const thing of [...newest.values()].slice(0, most)) kept.add(thing)
  }
  return newestFirst.filter((thing) => kept.has(thing))
}

function mondayOf(day: Day): Day {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
  return daysAfter(day, -weekday)
}
