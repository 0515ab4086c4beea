/** A course as a path for one learner: its modules and quizzes in order, and how far along each is. */
import { asc, eq } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import { modulesOf, progressOf } from '#app/domain/learning/progress.ts'
import { db } from '#db'
import { often } from '#db/often.ts'
import { attempts, type QuizKind } from '#db/schema/index.ts'
import { quizzesOf } from './quizzes.ts'

export type OutlineState = 'todo' | 'doing' | 'done' | 'failed' | 'locked'

/** `required` things stand between the learner and completion; practice never does. `minutes` is reading or exam time. */
export type OutlineItem = {
  kind: 'module' | 'quiz'
  slug: string
  title: string
  place: number
  minutes: number
  required: boolean
  quizKind: QuizKind | null
  state: OutlineState
}

/** For somebody who has not begun, every item is still to do. */
export async function outlineOf(versionId: string, enrolment: Enrolment | null): Promise<OutlineItem[]> {
  const modules = await modulesOf(versionId)
  const progress = enrolment ? await progressOf(enrolment) : new Map<string, 'doing' | 'done'>()
  const rows = await quizzesOf(versionId)
  const passed = enrolment ? await standing(enrolment) : new Map<string, OutlineState>()
  const lessons = modules.map(
    (module): OutlineItem => ({
      kind: 'module',
      slug: module.slug,
      title: module.title,
      place: module.place,
      minutes: module.minutes,
      required: module.required,
      quizKind: null,
      state: progress.get(module.id) ?? 'todo',
    }),
  )
  const isLocked = (place: number) =>
    modules.some((module) => module.required && module.place < place && progress.get(module.id) !== 'done')
  const tests = rows.map(
    (quiz): OutlineItem => ({
      kind: 'quiz',
      slug: quiz.slug,
      title: quiz.title,
      place: quiz.place,
      minutes: quiz.minutes ?? practiceMinutes,
      required: quiz.kind === 'exam',
      quizKind: quiz.kind,
      state: passed.get(quiz.id) ?? (quiz.kind === 'exam' && isLocked(quiz.place) ? 'locked' : 'todo'),
    }),
  )
  return [...lessons, ...tests].sort((one, other) => one.place - other.place)
}

const practiceMinutes = 5

/** What to do next: the first thing begun or required that is not done; then whatever is left. */
export function nextIn(outline: OutlineItem[]): OutlineItem | null {
  const open = outline.filter((item) => item.state !== 'done' && item.state !== 'locked')
  return open.find((item) => item.required) ?? open.find((item) => item.state === 'doing') ?? null
}

/** What follows an item in the order of the course. */
export function nextAfter(outline: OutlineItem[], place: number): OutlineItem | null {
  return outline.find((item) => item.place > place && item.state !== 'locked') ?? null
}

export function requiredOf(outline: OutlineItem[]) {
  const required = outline.filter((item) => item.required)
  const left = required.filter((item) => item.state !== 'done')
  return { total: required.length, done: required.length - left.length, minutesLeft: left.reduce((sum, item) => sum + item.minutes, 0) }
}

async function standing(enrolment: Enrolment): Promise<Map<string, OutlineState>> {
  const rows = await attempted({ enrolmentId: enrolment.id })
  const states = new Map<string, OutlineState>()
  for (const { quizId, submittedAt, deadline, passed } of rows) {
    const isOpen = submittedAt === null && (deadline === null || deadline > now())
    if (states.get(quizId) !== 'done') states.set(quizId, passed ? 'done' : isOpen ? 'doing' : 'failed')
  }
  return states
}

const attempted = often(['enrolmentId'], ({ enrolmentId }) =>
  db
    .select({ quizId: attempts.quizId, submittedAt: attempts.submittedAt, deadline: attempts.deadline, passed: attempts.passed })
    .from(attempts)
    .where(eq(attempts.enrolmentId, enrolmentId))
    .orderBy(asc(attempts.number)),
)
