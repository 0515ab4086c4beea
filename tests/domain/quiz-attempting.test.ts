import { and, eq, inArray, ne } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { courseBySlug, courseInVersion } from '#app/domain/course/catalogue.ts'
import { completionOf } from '#app/domain/completion/completing.ts'
import { finishModule, handIn } from '#app/domain/coverage/finishing.ts'
import { enrol, withdraw } from '#app/domain/learning/enrolling.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { personById } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { saveAnswer } from '#app/domain/quiz/answering.ts'
import { attemptById, beginAttempt, submitAttempt } from '#app/domain/quiz/attempting.ts'
import { gapsOf } from '#app/domain/quiz/gaps.ts'
import { questionFigures } from '#app/domain/quiz/figures.ts'
import type { Attempt } from '#app/domain/quiz/quizzes.ts'
import { standingAt } from '#app/domain/quiz/standing.ts'
import { questionAt, sheetOf } from '#app/domain/quiz/sheet.ts'
import { db } from '#db'
import { answers, attemptQuestions, attempts, certificates, completions, history, people } from '#db/schema/index.ts'
import { answer, choose, ready, tokensAt } from '#tests/answering.ts'
import { actor } from '#tests/cast.ts'

test('the exam opens when the required modules before it are done, and says how many are not', async () => {
  const { person, enrolment, quiz } = await ready('mo-sau-bai', {}, { read: false })
  await expect(beginAttempt(person, enrolment, quiz)).rejects.toMatchObject({ code: 'quiz.modulesFirst', params: { count: 1 } })
  expect((await standingAt(enrolment, quiz)).modulesFirst).toEqual([{ slug: 'bai', title: 'Bài một' }])
})

test('practice is open from the start and never runs out', async () => {
  const { person, enrolment, quiz } = await ready('luyen-tap', { kind: 'practice' }, { read: false })
  for (let number = 1; number <= 5; number++) await submitAttempt(person, await beginAttempt(person, enrolment, quiz), 'learner')
  expect(await standingAt(enrolment, quiz)).toMatchObject({ left: null, bar: null })
})

test('beginning a hundred times at once is beginning once', async () => {
  const { person, enrolment, quiz } = await ready('mot-luot')
  const begun = await Promise.all(Array.from({ length: 100 }, () => beginAttempt(person, enrolment, quiz)))
  expect(new Set(begun.map(({ id }) => id)).size).toBe(1)
  expect(await db.$count(attempts, eq(attempts.enrolmentId, enrolment.id))).toBe(1)
  expect(await db.$count(attemptQuestions, eq(attemptQuestions.attemptId, found(begun[0]).id))).toBe(5)
  expect(await db.$count(history, and(eq(history.subjectId, found(begun[0]).id), eq(history.verb, 'attempt.begun')))).toBe(1)
})

test('handing in many times at once makes one hand-in, one completion, one paper', async () => {
  const { person, enrolment, quiz } = await ready('mot-giay')
  const attempt = await beginAttempt(person, enrolment, quiz)
  await answer(person, attempt, 5)
  const handed = await Promise.all(Array.from({ length: 40 }, () => handIn(person, attempt.id)))
  expect(new Set(handed.map(({ submittedAt }) => submittedAt?.getTime())).size).toBe(1)
  expect(await db.$count(history, and(eq(history.subjectId, attempt.id), eq(history.verb, 'attempt.submitted')))).toBe(1)
  const completion = found(await completionOf(enrolment.id))
  expect(completion).toMatchObject({ right: 5, total: 5 })
  expect(await db.$count(certificates, eq(certificates.completionId, completion.id))).toBe(1)
})

test('a roomful that hands in at the same moment passes, every one with a paper', async () => {
  const { enrolment, quiz } = await ready('ca-phong')
  const course = await courseInVersion(enrolment.versionId)
  const room = await db.select({ id: people.id }).from(people).where(ne(people.id, enrolment.personId)).limit(24)
  const begun = []
  for (const { id } of room) {
    const person = found(await personById(id))
    const own = await enrol(person, course)
    for (const module of await modulesOf(course.versionId)) await finishModule(person, own, module)
    const attempt = await beginAttempt(person, own, quiz)
    await answer(person, attempt, 4)
    begun.push({ person, attempt })
  }
  const handed = await Promise.all(begun.map(({ person, attempt }) => handIn(person, attempt.id)))
  expect(handed.every(({ passed }) => passed)).toBe(true)
  const papers = await db.$count(
    certificates,
    inArray(
      certificates.completionId,
      db.select({ id: completions.id }).from(completions).where(eq(completions.versionId, enrolment.versionId)),
    ),
  )
  expect(papers).toBe(24)
})

test('three of five do not pass; the next attempt is another one, with other tokens', async () => {
  const { person, enrolment, quiz } = await ready('chua-dat')
  const first = await beginAttempt(person, enrolment, quiz)
  await answer(person, first, 3, 1)
  expect(await handIn(person, first.id)).toMatchObject({ right: 3, total: 5, passed: false, submittedBy: 'learner' })
  expect(await completionOf(enrolment.id)).toBeNull()
  const second = await beginAttempt(person, enrolment, quiz)
  expect(second.number).toBe(2)
  const tokens = async (attempt: typeof first) =>
    (await sheetOf(attempt, quiz, enrolment)).flatMap(({ options }) => options.map(({ token }) => token))
  expect(new Set([...(await tokens(first)), ...(await tokens(second))]).size).toBe(40)
  for (const token of await tokens(second)) expect(token).toMatch(/^[\w-]{12}$/)
})

test('after a pass there are no more attempts', async () => {
  const { person, enrolment, quiz } = await ready('da-dat')
  const attempt = await beginAttempt(person, enrolment, quiz)
  await answer(person, attempt, 4, 1)
  expect(await handIn(person, attempt.id)).toMatchObject({ right: 4, passed: true })
  await expect(beginAttempt(person, enrolment, quiz)).rejects.toMatchObject({ code: 'quiz.passed' })
})

test('attempts are counted', async () => {
  const { person, enrolment, quiz } = await ready('dem-luot', { attempts: 2 })
  for (let number = 1; number <= 2; number++) await handIn(person, (await beginAttempt(person, enrolment, quiz)).id)
  expect(await standingAt(enrolment, quiz)).toMatchObject({ left: 0, bar: 'attemptsSpent' })
  await expect(beginAttempt(person, enrolment, quiz)).rejects.toMatchObject({ code: 'quiz.attemptsSpent' })
})

test('no attempt begins in an enrolment given back', async () => {
  const { person, slug, enrolment, quiz } = await ready('tra-lai')
  await withdraw(person, await courseBySlug(slug))
  await expect(beginAttempt(person, { ...enrolment, closedAt: new Date() }, quiz)).rejects.toMatchObject({ code: 'quiz.closed' })
})

test('an answer may be changed until hand-in; saving the same again changes nothing', async () => {
  const { person, enrolment, quiz } = await ready('sua-cau')
  const attempt = await beginAttempt(person, enrolment, quiz)
  await choose(person, attempt, 1, 2)
  await choose(person, attempt, 1, 1)
  await Promise.all(Array.from({ length: 10 }, () => choose(person, attempt, 1, 1)))
  expect(await db.$count(history, and(eq(history.subjectId, attempt.id), eq(history.verb, 'attempt.answered')))).toBe(2)
  expect(await handIn(person, attempt.id)).toMatchObject({ right: 1 })
  await expect(choose(person, attempt, 1, 2)).rejects.toMatchObject({ code: 'quiz.handedIn' })
})

test('single choice takes one token, known to this question', async () => {
  const { person, enrolment, quiz } = await ready('mot-phuong-an')
  const attempt = await beginAttempt(person, enrolment, quiz)
  const [one = '', two = ''] = (await tokensAt(person, attempt, 1)).values()
  const [elsewhere = ''] = (await tokensAt(person, attempt, 2)).values()
  const saving = (tokens: string[]) => saveAnswer(person, attempt, 1, tokens)
  await expect(saving([])).rejects.toMatchObject({ fields: { option: { code: 'quiz.chooseOne' } } })
  await expect(saving([one, two])).rejects.toMatchObject({ fields: { option: { code: 'quiz.chooseOne' } } })
  await expect(saving([elsewhere])).rejects.toMatchObject({ fields: { option: { code: 'quiz.unknownOption' } } })
  await expect(saving(['__proto__'])).rejects.toMatchObject({ fields: { option: { code: 'quiz.unknownOption' } } })
  await expect(saveAnswer(person, attempt, 6, [one])).rejects.toMatchObject({ name: 'Missing' })
  expect(
    await db.$count(
      answers,
      eq(
        answers.attemptQuestionId,
        (await db.select().from(attemptQuestions).where(eq(attemptQuestions.attemptId, attempt.id)))[0]?.id ?? '',
      ),
    ),
  ).toBe(0)
})

test('multiple choice is all or nothing, in any order', async () => {
  const { person, enrolment, quiz } = await ready('nhieu-phuong-an', twoRight)
  const placeOf = async (kind: string, attempt: Attempt) =>
    found((await sheetOf(attempt, quiz, enrolment)).find((question) => question.kind === kind)).place
  const results = []
  for (const chosen of [[2, 1], [1], [1, 2, 3]]) {
    const attempt = await beginAttempt(person, enrolment, quiz)
    await choose(person, attempt, await placeOf('multiple', attempt), ...chosen)
    results.push((await submitAttempt(person, attempt, 'learner')).right)
  }
  expect(results).toEqual([1, 0, 0])
  const attempt = await beginAttempt(person, enrolment, quiz)
  const place = await placeOf('multiple', attempt)
  const [one = ''] = (await tokensAt(person, attempt, place)).values()
  await expect(saveAnswer(person, attempt, place, [one, one])).rejects.toMatchObject({ fields: { option: { code: 'quiz.chooseSome' } } })
})

test('nobody but the learner sees an attempt: not a colleague, not HR, not the trainer, not the administrator', async () => {
  const { person, enrolment, quiz } = await ready('rieng-tu')
  const attempt = await beginAttempt(person, enrolment, quiz)
  for (const name of ['nhansu', 'giangvien', 'lanhdao', 'quantri'] as const) {
    await expect(attemptById(await actor(name), attempt.id)).rejects.toMatchObject({ name: 'Missing' })
    await expect(handIn(await actor(name), attempt.id)).rejects.toMatchObject({ name: 'Missing' })
  }
  expect((await attemptById(person, attempt.id)).attempt.submittedAt).toBeNull()
})

test('practice explains each question once answered, and the answer then stands', async () => {
  const { person, enrolment, quiz } = await ready('giai-thich-ngay', { kind: 'practice' })
  const attempt = await beginAttempt(person, enrolment, quiz)
  await choose(person, attempt, 1, 2)
  expect((await sheetOf(attempt, quiz, enrolment)).map(({ right }) => right)).toEqual([false, null, null, null, null])
  const answered = await questionAt(attempt, quiz, enrolment, 1)
  expect(answered.options.map(({ verdict }) => verdict).sort()).toEqual(['missed', 'wrong', null, null].sort())
  expect(answered.options.every(({ explanationHtml }) => explanationHtml?.includes('Giải thích'))).toBe(true)
  await choose(person, attempt, 1, 2)
  await expect(choose(person, attempt, 1, 1)).rejects.toMatchObject({ code: 'quiz.alreadyAnswered' })
})

test.each([
  ['after', [null, true, true]],
  ['end', [null, null, true]],
  ['never', [null, null, null]],
])('an exam that explains by the rule %s keeps to it', async (feedback, expected) => {
  const { person, enrolment, quiz } = await ready(`giai-thich-${feedback}`, { feedback, attempts: 2 })
  const first = await beginAttempt(person, enrolment, quiz)
  await answer(person, first, 1)
  const shown = [(await questionAt(first, quiz, enrolment, 1)).right]
  const handed = await handIn(person, first.id)
  shown.push((await questionAt(handed, quiz, enrolment, 1)).right)
  await handIn(person, (await beginAttempt(person, enrolment, quiz)).id)
  shown.push((await questionAt(handed, quiz, enrolment, 1)).right)
  expect(shown).toEqual(expected)
})

test('what was missing names the skill; before hand-in nothing is told', async () => {
  const { person, enrolment, quiz } = await ready('con-thieu')
  const attempt = await beginAttempt(person, enrolment, quiz)
  await answer(person, attempt, 3, 1)
  expect(await gapsOf(attempt, quiz)).toEqual([])
  expect(await gapsOf(await handIn(person, attempt.id), quiz)).toEqual([{ skill: 'IU06.2', right: 3, asked: 5, modules: [] }])
})

test('a trainer sees which options attract, over what was handed in', async () => {
  const { person, enrolment, quiz } = await ready('phan-tich')
  const handed = await beginAttempt(person, enrolment, quiz)
  await answer(person, handed, 2, 2)
  await handIn(person, handed.id)
  await answer(person, await beginAttempt(person, enrolment, quiz), 5)
  const figures = await questionFigures(await actor('giangvien'), quiz.versionId)
  expect(figures.map(({ answered }) => answered).sort()).toEqual([0, 1, 1, 1, 1])
  expect(figures.reduce((sum, { right }) => sum + right, 0)).toBe(2)
  const wrong = figures.flatMap(({ options }) => options).filter(({ correct, chosen }) => !correct && chosen > 0)
  expect(wrong.map(({ chosen }) => chosen)).toEqual([1, 1])
})

const twoRight = `---
title: Kiểm tra
kind: exam
pass: 100%
attempts: 10
---

## Chọn hai {#q1 skill=IU06.2 level=co-ban}
- [x] Phương án 1.1
  > Vì sao 1.1
- [x] Phương án 1.2
  > Vì sao 1.2
- [ ] Phương án 1.3
  > Vì sao 1.3

## Chọn một {#q2 skill=IU06.2 level=co-ban}
- [ ] Phương án 2.3
  > Vì sao 2.3
- [x] Phương án 2.4
  > Vì sao 2.4
`
