import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { handIn } from '#app/domain/coverage/finishing.ts'
import { found } from '#app/domain/problem.ts'
import { beginAttempt } from '#app/domain/quiz/attempting.ts'
import { lastRequest, standingAt } from '#app/domain/quiz/standing.ts'
import { answerRequest, requestAttempts, requestsFor } from '#app/domain/quiz/requesting.ts'
import { db } from '#db'
import { attemptRequests, history } from '#db/schema/index.ts'
import { ready, type Ready } from '#tests/answering.ts'
import { actor } from '#tests/cast.ts'

test('more attempts are asked for only when they are spent', async () => {
  const { person, enrolment, quiz } = await ready('chua-het', { attempts: 1 })
  await expect(requestAttempts(person, enrolment, quiz, 'Mất điện')).rejects.toMatchObject({ code: 'quiz.notSpent' })
})

test('asking twice is asking once', async () => {
  const { person, enrolment, quiz } = await spent('hoi-hai-lan')
  await Promise.all(Array.from({ length: 5 }, () => requestAttempts(person, enrolment, quiz, 'Mất điện')))
  expect(await db.$count(attemptRequests, eq(attemptRequests.enrolmentId, enrolment.id))).toBe(1)
  expect(await db.$count(history, and(eq(history.subjectId, enrolment.id), eq(history.verb, 'attempt.requested')))).toBe(1)
})

test('granted attempts can be used, and no more than those', async () => {
  const asked = await spent('cho-them')
  await ask(asked)
  await answerRequest(await actor('nhansu'), await idOf(asked), 2, 'Mất điện có xác nhận')
  for (const number of [2, 3]) {
    const attempt = await beginAttempt(asked.person, asked.enrolment, asked.quiz)
    expect(attempt.number).toBe(number)
    await handIn(asked.person, attempt.id)
  }
  await expect(beginAttempt(asked.person, asked.enrolment, asked.quiz)).rejects.toMatchObject({ code: 'quiz.attemptsSpent' })
  expect(await lastRequest(asked.enrolment, asked.quiz)).toMatchObject({ answer: 'granted', answerReason: 'Mất điện có xác nhận' })
})

test('declined, nothing changes but that the learner reads why, and may ask again', async () => {
  const asked = await spent('khong-cho')
  await ask(asked)
  await answerRequest(await actor('nhansu'), await idOf(asked), 0, 'Cần học lại Bài một')
  expect(await standingAt(asked.enrolment, asked.quiz)).toMatchObject({ left: 0, bar: 'attemptsSpent' })
  expect(await lastRequest(asked.enrolment, asked.quiz)).toMatchObject({ answer: 'declined', answerReason: 'Cần học lại Bài một' })
  await ask(asked)
  expect(await lastRequest(asked.enrolment, asked.quiz)).toMatchObject({ answer: null })
})

test('of many answers at once one counts', async () => {
  const asked = await spent('mot-cau-tra-loi')
  await ask(asked)
  const id = await idOf(asked)
  const officers = await Promise.all([actor('nhansu'), actor('giangvien'), actor('quantri')])
  const answers = await Promise.allSettled([...officers, ...officers].map((officer) => answerRequest(officer, id, 1, 'Đồng ý')))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'request.answered' })
  expect(await standingAt(asked.enrolment, asked.quiz)).toMatchObject({ left: 1 })
})

test("HR of the person's agency, a trainer and the administrator see it; HR of another agency and learners do not", async () => {
  const asked = await spent('ai-thay')
  await ask(asked)
  const id = await idOf(asked)
  const sees = async (name: Parameters<typeof actor>[0]) => (await allFor(name)).some((request) => request.id === id)
  expect([await sees('nhansu'), await sees('giangvien'), await sees('quantri'), await sees('nhansu2')]).toEqual([true, true, true, false])
  await expect(answerRequest(await actor('nhansu2'), id, 1, 'Đồng ý')).rejects.toMatchObject({ name: 'Missing' })
  for (const name of ['hocvien', 'lanhdao'] as const) {
    await expect(requestsFor(await actor(name), 1)).rejects.toMatchObject({ name: 'Forbidden' })
    await expect(answerRequest(await actor(name), id, 1, 'Đồng ý')).rejects.toMatchObject({ name: 'Forbidden' })
  }
})

test('nobody answers their own', async () => {
  const asked = await spent('tu-cho', 'nhansu')
  await ask(asked)
  const id = await idOf(asked)
  expect((await allFor('nhansu')).map((request) => request.id)).not.toContain(id)
  await expect(answerRequest(await actor('nhansu'), id, 1, 'Đồng ý')).rejects.toMatchObject({ name: 'Missing' })
  await answerRequest(await actor('quantri'), id, 1, 'Đồng ý')
})

async function spent(slug: string, as: 'hocvien' | 'nhansu' = 'hocvien'): Promise<Ready> {
  const begun = await ready(slug, { attempts: 1 }, { as })
  await handIn(begun.person, (await beginAttempt(begun.person, begun.enrolment, begun.quiz)).id)
  return begun
}

async function ask({ person, enrolment, quiz }: Ready): Promise<void> {
  await requestAttempts(person, enrolment, quiz, 'Mất điện khi đang làm bài')
}

async function idOf({ enrolment, quiz }: Ready): Promise<string> {
  return found(await lastRequest(enrolment, quiz)).id
}

async function allFor(name: Parameters<typeof actor>[0]) {
  const officer = await actor(name)
  const { pages, requests } = await requestsFor(officer, 1)
  const rest = await Promise.all(Array.from({ length: pages - 1 }, (_, index) => requestsFor(officer, index + 2)))
  return [...requests, ...rest.flatMap((page) => page.requests)]
}
