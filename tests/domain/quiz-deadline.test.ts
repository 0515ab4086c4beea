import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { completionOf } from '#app/domain/completion/completing.ts'
import { closeOverdue, handIn, settle, settleAt } from '#app/domain/coverage/finishing.ts'
import { beginAttempt } from '#app/domain/quiz/attempting.ts'
import { isOpen, isOverdue, secondsLeftOf, takesAnswers } from '#app/domain/quiz/deadline.ts'
import { sheetOf } from '#app/domain/quiz/sheet.ts'
import { standingAt } from '#app/domain/quiz/standing.ts'
import { db } from '#db'
import { attempts } from '#db/schema/index.ts'
import { answer, choose, ready } from '#tests/answering.ts'
import { frozenAt } from '#tests/time.ts'

const nine = '2026-11-23T09:00:00'

test.each([
  ['09:29:59', { open: true, takes: true, overdue: false, left: 1 }],
  ['09:30:00', { open: false, takes: true, overdue: false, left: 0 }],
  ['09:30:04', { open: false, takes: true, overdue: false, left: 0 }],
  ['09:30:05', { open: false, takes: false, overdue: true, left: 0 }],
  ['10:30:00', { open: false, takes: false, overdue: true, left: 0 }],
])('with the deadline at 09:30:00, at %s', (time, expected) => {
  frozenAt(`2026-11-23T${time}`)
  const attempt = { submittedAt: null, deadline: new Date('2026-11-23T09:30:00+07:00') }
  expect({ open: isOpen(attempt), takes: takesAnswers(attempt), overdue: isOverdue(attempt), left: secondsLeftOf(attempt) }).toEqual(
    expected,
  )
})

test('without a deadline there is always time', () => {
  frozenAt('2038-01-19T03:14:08')
  const attempt = { submittedAt: null, deadline: null }
  expect([isOpen(attempt), takesAnswers(attempt), isOverdue(attempt), secondsLeftOf(attempt)]).toEqual([true, true, false, null])
})

test('the deadline is set at the start, and nothing moves it', async () => {
  frozenAt(nine)
  const { person, enrolment, quiz } = await ready('han-co-dinh', { minutes: 30 })
  const attempt = await beginAttempt(person, enrolment, quiz)
  expect(attempt.deadline).toEqual(new Date('2026-11-23T09:30:00+07:00'))
  for (const time of ['09:10:00', '08:00:00', '09:20:00', '2026-11-22T09:00:00']) {
    frozenAt(time.includes('T') ? time : `2026-11-23T${time}`)
    await choose(person, attempt, 1, 2)
    await choose(person, attempt, 1, 1)
    expect((await beginAttempt(person, enrolment, quiz)).deadline).toEqual(attempt.deadline)
  }
})

test('an answer under way at the deadline is kept for five seconds, and counts', async () => {
  frozenAt(nine)
  const { person, enrolment, quiz } = await ready('van-kip', { minutes: 30 })
  const attempt = await beginAttempt(person, enrolment, quiz)
  await answer(person, attempt, 3)
  frozenAt('2026-11-23T09:30:04')
  expect((await settle(person, attempt.id)).attempt.submittedAt).toBeNull()
  await choose(person, attempt, 4, 1)
  frozenAt('2026-11-23T09:30:05')
  await expect(choose(person, attempt, 5, 1)).rejects.toMatchObject({ code: 'quiz.timeUp' })
  expect((await settle(person, attempt.id)).attempt).toMatchObject({
    right: 4,
    passed: true,
    submittedBy: 'clock',
    submittedAt: attempt.deadline,
  })
})

test('whoever comes first writes down that time is up, once', async () => {
  frozenAt(nine)
  const { person, enrolment, quiz } = await ready('mot-lan-dong', { minutes: 30 })
  const attempt = await beginAttempt(person, enrolment, quiz)
  await answer(person, attempt, 5)
  frozenAt('2026-11-23T09:31:00')
  await Promise.all([
    settle(person, attempt.id),
    closeOverdue(),
    closeOverdue(),
    handIn(person, attempt.id),
    settleAt(person, enrolment, quiz),
  ])
  expect((await db.select().from(attempts).where(eq(attempts.id, attempt.id)))[0]).toMatchObject({
    submittedBy: 'clock',
    submittedAt: attempt.deadline,
    right: 5,
    passed: true,
  })
  expect(await completionOf(enrolment.id)).not.toBeNull()
  expect(await closeOverdue()).toBe(0)
})

test('an attempt nobody came back to is handed in all the same', async () => {
  frozenAt(nine)
  const { person, enrolment, quiz } = await ready('bo-do', { minutes: 30 })
  const attempt = await beginAttempt(person, enrolment, quiz)
  await answer(person, attempt, 2, 1)
  frozenAt('2026-11-25T08:00:00')
  await closeOverdue()
  expect((await db.select().from(attempts).where(eq(attempts.id, attempt.id)))[0]).toMatchObject({
    submittedBy: 'clock',
    right: 2,
    passed: false,
    submittedAt: attempt.deadline,
  })
})

test('past its deadline an attempt is closed for every reader, written down or not', async () => {
  frozenAt(nine)
  const { person, enrolment, quiz } = await ready('da-dong', { minutes: 30, attempts: 1 })
  const attempt = await beginAttempt(person, enrolment, quiz)
  await answer(person, attempt, 1)
  frozenAt('2026-11-23T09:31:00')
  expect(await standingAt(enrolment, quiz)).toMatchObject({ open: null, left: 0, bar: 'closing' })
  await expect(beginAttempt(person, enrolment, quiz)).rejects.toMatchObject({ code: 'quiz.closing' })
  expect((await sheetOf(attempt, quiz, enrolment)).every(({ right }) => right !== null)).toBe(true)
  await settleAt(person, enrolment, quiz)
  expect(await standingAt(enrolment, quiz)).toMatchObject({ bar: 'attemptsSpent' })
})

test('the next attempt can begin once the one whose time is up is handed in', async () => {
  frozenAt(nine)
  const { person, enrolment, quiz } = await ready('luot-sau', { minutes: 30, attempts: 2 })
  await beginAttempt(person, enrolment, quiz)
  frozenAt('2026-11-23T09:31:00')
  const settled = await settleAt(person, enrolment, quiz)
  expect(await beginAttempt(person, settled, quiz)).toMatchObject({ number: 2, deadline: new Date('2026-11-23T10:01:00+07:00') })
})

test('a clock set back makes no attempt end before it began', async () => {
  frozenAt(nine)
  const { person, enrolment, quiz } = await ready('dong-ho-lui', { minutes: 30 })
  const attempt = await beginAttempt(person, enrolment, quiz)
  frozenAt('2026-11-23T08:00:00')
  expect((await handIn(person, attempt.id)).submittedAt).toEqual(attempt.startedAt)
})
