import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handIn, finishModule, closeOverdue, settle } from '#app/domain/coverage/finishing.ts'
import { enrol } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { beginAttempt, saveAnswer } from '#app/domain/quiz/attempting.ts'
import { chanceOf, drawn, shuffled } from '#app/domain/quiz/drawing.ts'
import { isRight, passes } from '#app/domain/quiz/grading.ts'
import { examsOf, quizBySlug, standingAt } from '#app/domain/quiz/quizzes.ts'
import { sheetOf } from '#app/domain/quiz/sheet.ts'
import { completionOf } from '#app/domain/completion/completing.ts'
import { now } from '#app/domain/clock.ts'
import { db } from '#db'
import { attempts, certificates } from '#db/schema/index.ts'
import { eq } from 'drizzle-orm'
import { actor } from '#tests/cast.ts'
import { aCourse, quizText } from '#tests/courses.ts'
import { later } from '#tests/time.ts'

test('at 70 %, four of five pass and three do not', () => {
  expect(passes(4, 5, 70)).toBe(true)
  expect(passes(3, 5, 70)).toBe(false)
  expect(passes(35, 50, 70)).toBe(true)
  expect(passes(34, 50, 70)).toBe(false)
})

test('passing needs at least the share asked for, in whole numbers', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 100 }), (total, right, percent) => {
    expect(passes(Math.min(right, total), total, percent)).toBe(Math.min(right, total) * 100 >= percent * total)
  }))
})

test('an answer is right all or nothing, whatever its order', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.uniqueArray(fc.string()), (correct, other) => {
    expect(isRight([...correct].reverse(), correct)).toBe(true)
    expect(isRight(other, correct)).toBe(other.length === correct.length && other.every((one) => correct.includes(one)))
  }))
})

test('a draw is a part of the bank, the same for the same seed', () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (seed, count) => {
    const bank = Array.from({ length: 20 }, (_, id) => ({ id, level: 'co-ban' as const }))
    const once = drawn(bank, count, chanceOf(seed))
    expect(once).toHaveLength(count)
    expect(new Set(once).size).toBe(count)
    expect(drawn(bank, count, chanceOf(seed))).toEqual(once)
    expect([...shuffled(bank, chanceOf(seed))].sort((a, b) => a.id - b.id)).toEqual(bank)
  }))
})

test('the exam opens when the required modules before it are done', async () => {
  const { person, enrolment, exam } = await ready('mo-sau-bai', false)
  await expect(beginAttempt(person, enrolment, exam)).rejects.toMatchObject({ code: 'quiz.modulesFirst' })
})

test('beginning many times at once is beginning once', async () => {
  const { person, enrolment, exam } = await ready('mot-luot')
  const begun = await Promise.all(Array.from({ length: 20 }, () => beginAttempt(person, enrolment, exam)))
  expect(new Set(begun.map((attempt) => attempt.id)).size).toBe(1)
  expect(await db.$count(attempts, eq(attempts.enrolmentId, enrolment.id))).toBe(1)
})

test('handing in many times at once makes one completion and one paper', async () => {
  const { person, enrolment, exam } = await ready('mot-giay')
  const attempt = await beginAttempt(person, enrolment, exam)
  await answerAll(person, attempt.id, 5)
  await Promise.all(Array.from({ length: 10 }, () => handIn(person, attempt.id)))
  const completion = found(await completionOf(enrolment.id))
  expect(completion).toMatchObject({ right: 5, total: 5 })
  expect(await db.$count(certificates, eq(certificates.completionId, completion.id))).toBe(1)
})

test('three of five do not pass, and the next attempt is another', async () => {
  const { person, enrolment, exam } = await ready('chua-dat')
  const attempt = await beginAttempt(person, enrolment, exam)
  await answerAll(person, attempt.id, 3)
  expect(await handIn(person, attempt.id)).toMatchObject({ right: 3, total: 5, passed: false })
  expect(await completionOf(enrolment.id)).toBeNull()
  expect(await beginAttempt(person, enrolment, exam)).toMatchObject({ number: 2 })
})

test('past its deadline an attempt is closed, and what was saved counts', async () => {
  const { person, enrolment, exam } = await ready('het-gio', true, { minutes: 30 })
  const attempt = await beginAttempt(person, enrolment, exam)
  await answerAll(person, attempt.id, 5)
  later({ minutes: 31 }, now())
  await expect(answerAll(person, attempt.id, 1)).rejects.toMatchObject({ code: 'quiz.timeUp' })
  const [one, two] = await Promise.all([settle(person, attempt.id), closeOverdue()])
  expect(one.attempt).toMatchObject({ submittedBy: 'clock', right: 5, passed: true })
  expect(one.attempt.submittedAt).toEqual(attempt.deadline)
  expect(two).toBeLessThanOrEqual(2)
})

test('attempts are counted, and there are none after a pass', async () => {
  const { person, enrolment, exam } = await ready('dem-luot', true, { attempts: 2 })
  for (let number = 1; number <= 2; number++) {
    const attempt = await beginAttempt(person, enrolment, exam)
    await handIn(person, attempt.id)
  }
  expect(await standingAt(enrolment, exam)).toMatchObject({ left: 0, bar: 'attemptsSpent' })
  await expect(beginAttempt(person, enrolment, exam)).rejects.toMatchObject({ code: 'quiz.attemptsSpent' })
})

test('practice explains after each answer, an exam only after it is handed in', async () => {
  const person = await actor('hocvien')
  const course = await aCourse('giai-thich', { '02-luyen.quiz.md': quizText({ kind: 'practice' }), '03-thi.quiz.md': quizText() })
  const enrolment = await enrol(person, course)
  for (const module of await modulesOf(course.versionId)) await finishModule(person, enrolment, module)
  const practice = await quizBySlug(course.versionId, 'luyen')
  const exam = await quizBySlug(course.versionId, 'thi')
  const tries = { practice: await beginAttempt(person, enrolment, practice), exam: await beginAttempt(person, enrolment, exam) }
  for (const attempt of Object.values(tries)) await answerAll(person, attempt.id, 1, 1)
  const shown = async (attempt: typeof tries.exam, quiz: typeof exam) => (await sheetOf(attempt, quiz, enrolment)).map((question) => question.right)
  expect(await shown(tries.practice, practice)).toEqual([true, null, null, null, null])
  expect(await shown(tries.exam, exam)).toEqual([null, null, null, null, null])
  const handed = await handIn(person, tries.exam.id)
  expect(await shown(handed, exam)).toEqual([true, false, false, false, false])
})

async function ready(slug: string, readModules = true, words: Parameters<typeof quizText>[0] = {}) {
  const person = await actor('hocvien')
  const course = await aCourse(slug, { '02-thi.quiz.md': quizText(words) })
  const enrolment = await enrol(person, course)
  if (readModules) for (const module of await modulesOf(course.versionId)) await finishModule(person, enrolment, module)
  const [exam] = await examsOf(course.versionId)
  return { person, enrolment, exam: found(exam) }
}

/** Answers the first questions right; the right option of every question reads `….1`. */
async function answerAll(person: Person, attemptId: string, right: number, answered = 5) {
  const { attempt, quiz, enrolment } = await settle(person, attemptId)
  const sheet = await sheetOf(attempt, quiz, enrolment)
  for (const question of sheet.slice(0, answered)) {
    const wanted = question.place <= right ? '.1' : '.2'
    await saveAnswer(person, attempt, question.place, [found(question.options.find((option) => option.html.endsWith(wanted))).token])
  }
}
