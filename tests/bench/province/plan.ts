/** Who completes which courses when: drawn by chance from a seed, in the order of time. Numbers only, as there may be millions. */
import { daysAfter, startOf, today } from '#app/domain/clock.ts'
import { type Chance, chanceOf, shuffled } from '#app/domain/quiz/drawing.ts'
import { examSlug, type Learnable, lessonSlug } from './courses.ts'

/** `courses` and `people` are places in their lists; `order` runs through the rest by time. */
export type Plan = { people: Uint32Array; courses: Uint8Array; times: Float64Array; order: Uint32Array }

/** These read a lesson and answer practice questions: they have not completed that course. */
export const readers = 200

/** One in ten is ready to sit the short exam. */
export function sitsExam(person: number): boolean {
  return person >= readers && person % 10 === 5
}

export function planOf(size: number, wanted: number, courses: Learnable[]): Plan {
  const chance = chanceOf('what they have learnt')
  const counts = countsOf(size, wanted, courses.length, chance)
  const plan = { people: new Uint32Array(wanted), courses: new Uint8Array(wanted), times: new Float64Array(wanted) }
  const places = courses.map((_, place) => place)
  const lesson = courses.findIndex(({ slug }) => slug === lessonSlug)
  const exam = courses.findIndex(({ slug }) => slug === examSlug)
  let next = 0
  for (let person = 0; person < size; person++) {
    const open = person < readers ? lesson : sitsExam(person) ? exam : -1
    for (const course of shuffled(places, chance)
      .filter((place) => place !== open)
      .slice(0, counts[person])) {
      plan.people[next] = person
      plan.courses[next] = course
      plan.times[next++] = momentOf(chance)
    }
  }
  const order = Uint32Array.from({ length: wanted }, (_, index) => index).sort(
    (one, other) => (plan.times[one] ?? 0) - (plan.times[other] ?? 0),
  )
  return { ...plan, order }
}

/** A moment of the last five hundred days, more of them lately, within working hours. */
function momentOf(chance: Chance): number {
  const day = firstDay + Math.floor((1 - chance() ** 1.6) * 500) * 86_400_000
  return day + (7.5 + chance() * 9) * 3_600_000
}

const firstDay = startOf(daysAfter(today(), -501)).getTime()

/** Some are diligent, some are not; together exactly as many as wanted. */
function countsOf(size: number, wanted: number, courses: number, chance: Chance): number[] {
  const most = courses - 1
  const mean = wanted / size
  if (mean > most) throw new Error(`${wanted} completions are too many for ${size} people and ${courses} courses`)
  const counts = Array.from({ length: size }, () => Math.min(most, Math.round(mean * (0.4 + 1.2 * chance()))))
  let missing = wanted - counts.reduce((sum, count) => sum + count, 0)
  for (let person = 0; missing !== 0; person = (person + 1) % size) {
    const count = counts[person] ?? 0
    const step = Math.sign(missing)
    if (count + step < 0 || count + step > most) continue
    counts[person] = count + step
    missing -= step
  }
  return counts
}
