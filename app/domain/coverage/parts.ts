/** What coverage is counted of: a requirement as a whole, all its courses together, and each of its courses. */
import { type Day, daysAfter, startOf, today } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import type { RequiredCourse, Requirement } from '#app/domain/requirement/requiring.ts'
import type { Question } from '#db/coverage.ts'

/** `course` is null where several courses are asked together. `within`: courses of the programmes asked; whoever learns one of them is on the way. */
export type Part = { id: string; course: RequiredCourse | null; courseIds: string[]; within: string[] }

export const whole = 'whole'

/** Who has begun and then done nothing for so many days is idle. */
export const idleDays = 30

/** The whole first. Where one course is all that is required, that is the whole. */
export function partsOf({ courses }: Requirement): Part[] {
  const [only] = courses.length === 1 ? courses : []
  const all: Part = {
    id: whole,
    course: only ?? null,
    courseIds: courses.map(({ id }) => id),
    within: courses.flatMap(({ within }) => within),
  }
  return only ? [all] : [all, ...courses.map((course) => ({ id: course.id, course, courseIds: [course.id], within: course.within }))]
}

/** By its id or its only course's; the whole where nothing is said. */
export function partOf(requirement: Requirement, id: string | null): Part {
  const parts = partsOf(requirement)
  return found(parts.find((part) => part.id === (id ?? whole)) ?? parts.find((part) => part.course?.id === id))
}

export function questionOf({ personTypes }: Requirement, { courseIds, within }: Part, agencies: string[], day = today()): Question {
  return { day, personTypes, courseIds, within, agencies, idleFrom: idleFrom(day) }
}

function idleFrom(day: Day): Date {
  return startOf(daysAfter(day, -idleDays))
}
