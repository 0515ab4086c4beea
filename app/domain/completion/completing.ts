/** Completion: one per enrolment, immutable, drawn by the server in the transaction of the last thing done. */
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { dayOf, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import { doneModules, modulesOf } from '#app/domain/learning/progress.ts'
import { postingOf } from '#app/domain/person/register.ts'
import { db, transaction } from '#db'
import { attempts, completions, type CompletionSnapshot, type CountedCourse, enrolments, quizzes } from '#db/schema/index.ts'
import { enterInRegister } from './days.ts'
import { snapshotOf } from './snapshot.ts'

export type Completion = typeof completions.$inferSelect
type PassedExam = CompletionSnapshot['exams'][number]

/** Completes the enrolment if its required modules are done and every exam is passed; else null. Twice is once. `counted`: what a programme is made of. */
export async function completeIfDone(
  actor: Actor,
  enrolment: Enrolment,
  counted: CountedCourse[] | null = null,
): Promise<Completion | null> {
  return transaction(async (tx) => {
    if (enrolment.closedAt) return completionOf(enrolment.id)
    const modules = await modulesOf(enrolment.versionId)
    const done = await doneModules(enrolment)
    if (modules.some((module) => module.required && !done.has(module.id))) return null
    const exams = await passedExams(enrolment)
    if (!exams) return null
    const at = now()
    const snapshot = await snapshotOf(enrolment, { exams, modules: modules.length, counted })
    const posting = await postingOf(enrolment.personId, dayOf(at))
    const [completion] = await tx
      .insert(completions)
      .values({
        enrolmentId: enrolment.id,
        personId: enrolment.personId,
        courseId: enrolment.courseId,
        versionId: enrolment.versionId,
        agencyId: posting?.agencyId ?? null,
        completedAt: at,
        completedOn: dayOf(at),
        right: exams.length > 0 ? sum(exams.map((exam) => exam.right)) : null,
        total: exams.length > 0 ? sum(exams.map((exam) => exam.total)) : null,
        snapshot,
      })
      .onConflictDoNothing()
      .returning()
    if (!completion) return completionOf(enrolment.id)
    await enterInRegister(completion)
    await tx.update(enrolments).set({ closedAt: at, closedFor: 'completion' }).where(eq(enrolments.id, enrolment.id))
    await record(
      actor,
      counted ? 'programme.completed' : 'course.completed',
      { kind: 'completion', id: completion.id, personId: enrolment.personId, agencyId: completion.agencyId },
      { course: snapshot.courseSlug, version: snapshot.versionNumber },
    )
    return completion
  })
}

export async function completionOf(enrolmentId: string): Promise<Completion | null> {
  const [completion] = await db.select().from(completions).where(eq(completions.enrolmentId, enrolmentId))
  return completion ?? null
}

/** The passed attempt of every exam, in order; null where one is not passed yet. */
async function passedExams(enrolment: Enrolment): Promise<PassedExam[] | null> {
  const exams = await db
    .select()
    .from(quizzes)
    .where(and(eq(quizzes.versionId, enrolment.versionId), eq(quizzes.kind, 'exam')))
    .orderBy(asc(quizzes.place))
  const passed = await db
    .select({ quizId: attempts.quizId, right: attempts.right, total: attempts.total, number: attempts.number })
    .from(attempts)
    .where(and(eq(attempts.enrolmentId, enrolment.id), eq(attempts.passed, true), isNotNull(attempts.submittedAt)))
    .orderBy(desc(attempts.number))
  const results = exams.map((exam) => {
    const attempt = passed.find(({ quizId }) => quizId === exam.id)
    return (
      attempt && {
        slug: exam.slug,
        title: exam.title,
        right: attempt.right ?? 0,
        total: attempt.total,
        passPercent: exam.passPercent,
        attempt: attempt.number,
      }
    )
  })
  return results.every((result) => result !== undefined) ? results : null
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
