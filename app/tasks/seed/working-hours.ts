/** When people sit down to learn: mornings and afternoons of working days, now and then an evening. */
import { type Day, dayOf, daysAfter, minutesAfter, startOf } from '#app/domain/clock.ts'
import type { Chance } from '#app/domain/quiz/drawing.ts'

/** In minutes of the day; the last one is the evening. */
const shifts = [
  { from: 7 * 60 + 35, until: 10 * 60 + 30, share: 0.5 },
  { from: 13 * 60 + 35, until: 16 * 60, share: 0.4 },
  { from: 19 * 60 + 30, until: 20 * 60 + 45, share: 0.1 },
] as const

/** Quốc khánh 2026. */
const holidays = ['2026-09-01', '2026-09-02']

/** A moment to begin, at least so many days later. */
export function sittingAfter(moment: Date, days: number, chance: Chance): Date {
  const drawn = chance()
  const shift = drawn < shifts[0].share ? shifts[0] : drawn < shifts[0].share + shifts[1].share ? shifts[1] : shifts[2]
  const minute = shift.from + Math.floor(chance() * (shift.until - shift.from))
  const seconds = Math.floor(chance() * 60)
  let day = workday(daysAfter(dayOf(moment), days), chance)
  while (at(day, minute, seconds) <= moment) day = workday(daysAfter(day, 1), chance)
  return at(day, minute, seconds)
}

/** The day itself, or one in the week after. */
function workday(day: Day, chance: Chance): Day {
  const weekday = startOf(day).getUTCDay() // midnight in Việt Nam is still the day before in UTC: Friday is Saturday
  const isFree = weekday === 5 || weekday === 6 || holidays.includes(day)
  return isFree ? workday(daysAfter(day, 2 + Math.floor(chance() * 3)), chance) : day
}

function at(day: Day, minute: number, seconds: number): Date {
  return new Date(minutesAfter(startOf(day), minute).getTime() + seconds * 1000)
}
