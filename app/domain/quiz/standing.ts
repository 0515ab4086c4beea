/** How somebody stands at a quiz: what was done, what is left, and what bars the way. */
import { and, asc, desc, eq, lt } from 'drizzle-orm'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import { doneModules } from '#app/domain/learning/progress.ts'
import { db } from '#db'
import { attemptRequests, attempts, modules } from '#db/schema/index.ts'
import { isOpen } from './deadline.ts'
import { attemptsLeft } from './limit.ts'
import type { Attempt, Quiz } from './quizzes.ts'

/** Why nobody can begin now; null where they can. */
export type Bar = 'modulesFirst' | 'passed' | 'attemptsSpent' | 'closed' | 'closing'
export type Standing = {
  /** Submitted ones, and those past their deadline, newest first. */
  ended: Attempt[]
  open: Attempt | null
  passed: boolean
  /** Null without limit. */
  left: number | null
  modulesFirst: { slug: string; title: string }[]
  bar: Bar | null
}

export async function standingAt(enrolment: Enrolment, quiz: Quiz): Promise<Standing> {
  const all = await db.select().from(attempts).where(at(enrolment, quiz)).orderBy(desc(attempts.number))
  const open = all.find(isOpen) ?? null
  const ended = all.filter((attempt) => !isOpen(attempt))
  const passed = ended.some((attempt) => attempt.passed === true)
  const left = await attemptsLeft(quiz, enrolment.personId, enrolment.courseId, enrolment)
  const modulesFirst = quiz.kind === 'exam' ? await modulesBefore(enrolment, quiz) : []
  const isClosing = ended.some((attempt) => attempt.submittedAt === null)
  const bar = barOf({ enrolment, quiz, open, isClosing, passed, left, modulesFirst })
  return { ended, open, passed, left, modulesFirst, bar }
}

/** The request still waiting, or the last answered. */
export async function lastRequest(enrolment: Enrolment, quiz: Quiz) {
  const [request] = await db
    .select()
    .from(attemptRequests)
    .where(and(eq(attemptRequests.enrolmentId, enrolment.id), eq(attemptRequests.quizId, quiz.id)))
    .orderBy(desc(attemptRequests.askedAt))
    .limit(1)
  return request ?? null
}

type Circumstances = {
  enrolment: Enrolment
  quiz: Quiz
  open: Attempt | null
  isClosing: boolean
  passed: boolean
  left: number | null
  modulesFirst: unknown[]
}

function barOf({ enrolment, quiz, open, isClosing, passed, left, modulesFirst }: Circumstances): Bar | null {
  if (open) return null
  if (isClosing) return 'closing'
  if (enrolment.closedAt && quiz.kind === 'exam') return passed ? 'passed' : 'closed'
  if (passed && quiz.kind === 'exam') return 'passed'
  if (modulesFirst.length > 0) return 'modulesFirst'
  return left === 0 ? 'attemptsSpent' : null
}

async function modulesBefore(enrolment: Enrolment, quiz: Quiz): Promise<Standing['modulesFirst']> {
  const done = await doneModules(enrolment)
  const required = await db
    .select({ id: modules.id, slug: modules.slug, title: modules.title })
    .from(modules)
    .where(and(eq(modules.versionId, quiz.versionId), eq(modules.required, true), lt(modules.place, quiz.place)))
    .orderBy(asc(modules.place))
  return required.filter((module) => !done.has(module.id)).map(({ slug, title }) => ({ slug, title }))
}

function at(enrolment: Enrolment, quiz: Quiz) {
  return and(eq(attempts.enrolmentId, enrolment.id), eq(attempts.quizId, quiz.id))
}
