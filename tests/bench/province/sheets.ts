/** Lessons read and answers given: of the latest completions, and of those who are in the middle of a course. */
import { v7 } from 'uuid'
import { daysAfter, startOf, today } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { chanceOf } from '#app/domain/quiz/drawing.ts'
import { answers, attemptQuestions, enrolments, moduleProgress } from '#db/schema/index.ts'
import { examSlug, type Learnable, lessonSlug } from './courses.ts'
import type { Done } from './learning.ts'
import type { Civilian } from './people.ts'
import { type Plan, readers, sitsExam } from './plan.ts'
import type { Store } from './store.ts'

export async function progressOf(store: Store, batch: Done[]): Promise<void> {
  const rows = batch.flatMap(({ enrolmentId, course, begun, at }) =>
    course.lessons.map((moduleId) => ({ enrolmentId, moduleId, openedAt: begun, doneAt: at })),
  )
  await store.put(moduleProgress, rows)
}

export async function answersOf(store: Store, batch: Done[]): Promise<void> {
  const rows = batch.flatMap(({ attemptId, course, total, right, at }) =>
    course.bank.slice(0, total).map((questionId, place) => ({
      id: v7({ msecs: at.getTime() }),
      attemptId,
      questionId,
      place: place + 1,
      options: [],
      right: place < right,
      at,
    })),
  )
  await store.put(attemptQuestions, rows)
  await store.put(
    answers,
    rows.map((row) => ({ attemptQuestionId: row.id, chosen: [], answeredAt: row.at, right: row.right })),
  )
}

type Begun = { who: Civilian; course: Learnable; lessons: number; from: Date }

/** The readers in their course; those ready for the short exam; of the others more than half somewhere. */
export async function begin(store: Store, plan: Plan, everybody: Civilian[], courses: Learnable[]): Promise<void> {
  const chance = chanceOf('what they are at')
  const lesson = found(courses.find(({ slug }) => slug === lessonSlug))
  const exam = found(courses.find(({ slug }) => slug === examSlug))
  const done = coursesDone(plan, everybody.length, courses.length)
  const day = (ago: number) => startOf(daysAfter(today(), -ago))
  const begunBy = (who: Civilian, person: number): Begun | null => {
    const from = day(1 + Math.floor(chance() * 90))
    if (person < readers) return { who, course: lesson, lessons: lesson.lessons.length, from }
    if (sitsExam(person)) return { who, course: exam, lessons: exam.lessons.length, from }
    const place = Math.floor(chance() * courses.length)
    const course = found(courses[place])
    const isOpen = chance() < 0.6 && !done[person * courses.length + place]
    return isOpen ? { who, course, lessons: Math.floor(chance() * course.lessons.length), from } : null
  }
  for (let start = 0; start < everybody.length; start += atOnce) {
    const batch = everybody
      .slice(start, start + atOnce)
      .flatMap((who, index) => begunBy(who, start + index) ?? [])
      .map((begun) => ({ ...begun, id: v7({ msecs: begun.from.getTime() }) }))
    await store.put(
      enrolments,
      batch.map(({ id, who, course, from }) => ({
        id,
        personId: who.id,
        courseId: course.id,
        versionId: course.version.id,
        enrolledAt: from,
      })),
    )
    await store.put(
      moduleProgress,
      batch.flatMap(({ id, course, lessons, from }) =>
        course.lessons.slice(0, lessons).map((moduleId) => ({ enrolmentId: id, moduleId, openedAt: from, doneAt: from })),
      ),
    )
  }
}

function coursesDone({ people, courses }: Plan, size: number, width: number): Uint8Array {
  const done = new Uint8Array(size * width)
  for (const [index, person] of people.entries()) done[person * width + (courses[index] ?? 0)] = 1
  return done
}

const atOnce = 5000
