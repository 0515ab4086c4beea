/** How many of today's people had completed it at the end of which week, and how many should have, by the straight line to the deadline. */
import { type Day, daysAfter, daysBetween } from '#app/domain/clock.ts'

export type Point = {
  day: Day
  completed: number
  /** By the straight line from the first day to everybody at the deadline. */
  planned: number
}
export type Curve = { points: Point[]; from: Day; deadline: Day; obliged: number }

const longest = 26 * 7

/** `days`: the completed by the day since which they are. Week by week back from today, to the first day or half a year. */
export function curveOf(days: Map<Day, number>, obliged: number, required: { from: Day; deadline: Day }, today: Day): Curve {
  const first = required.from < today ? required.from : today
  const start = daysBetween(first, today) > longest ? daysAfter(today, -longest) : first
  const dated = [...days].sort(([one], [other]) => (one < other ? -1 : 1))
  const completedBy = (day: Day) => dated.reduce((sum, [on, people]) => (on <= day ? sum + people : sum), 0)
  const begun = completedBy(required.from)
  const plannedBy = (day: Day) => begun + (obliged - begun) * part(required, day)
  const points = weeksBack(start, today).map((day) => ({ day, completed: completedBy(day), planned: plannedBy(day) }))
  return { points, from: start, deadline: required.deadline, obliged }
}

function weeksBack(start: Day, today: Day): Day[] {
  const days: Day[] = []
  for (let day = today; day > start; day = daysAfter(day, -7)) days.unshift(day)
  return [start, ...days]
}

/** How much of the way has passed, 0 to 1. */
function part({ from, deadline }: { from: Day; deadline: Day }, day: Day): number {
  const way = daysBetween(from, deadline)
  if (way <= 0) return day < deadline ? 0 : 1
  return Math.min(1, Math.max(0, daysBetween(from, day) / way))
}
