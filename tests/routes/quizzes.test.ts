import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { handIn } from '#app/domain/coverage/finishing.ts'
import { found } from '#app/domain/problem.ts'
import { beginAttempt } from '#app/domain/quiz/attempting.ts'
import { lastRequest } from '#app/domain/quiz/standing.ts'
import { db } from '#db'
import { attempts } from '#db/schema/index.ts'
import { answer, choose, type Ready, ready, tokensAt } from '#tests/answering.ts'
import { Browser } from '#tests/browser.ts'
import { cast } from '#tests/cast.ts'
import { stagePassword } from '#tests/stage.ts'
import { frozenAt } from '#tests/time.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

const learner = { as: cast.hocvien }
const nine = '2026-11-23T09:00:00'

test('the page of an exam says what it asks, in whole numbers, and what is still missing', async () => {
  await ready('trang-thi', { minutes: 30, attempts: 3, questions: 6, draw: 5 }, { read: false })
  const page = await text('/courses/trang-thi/quizzes/thi')
  expect(page).toMatch(/Đúng ít nhất 4\/5 câu/)
  expect(page).toMatch(/Còn 3 trên 3 lượt/)
  expect(page).toContain('href="/courses/trang-thi/modules/bai"')
  expect(page).not.toContain('/courses/trang-thi/quizzes/thi/attempts')
})

test('from beginning to result, one question a page, no script needed', async () => {
  frozenAt(nine)
  const { person } = await ready('tron-bai', { minutes: 30, attempts: 3 })
  const id = await begin('tron-bai')
  expect(locationOf(await visit(`/attempts/${id}`, learner))).toBe(`/attempts/${id}/questions/1`)
  const attempt = await attemptWith(id)
  for (let place = 1; place <= 4; place++) {
    const option = found((await tokensAt(person, attempt, place)).get('1'))
    const answered = await visit(`/attempts/${id}/questions/${place}`, { ...learner, form: { option, then: 'next' } })
    expect(locationOf(answered)).toBe(`/attempts/${id}/questions/${place + 1}`)
  }
  const first = await visit(`/attempts/${id}/questions/1`, learner)
  expect(first.headers.get('Cache-Control')).toContain('no-store')
  expect(first.headers.get('Refresh')).toBe(`1800; url=/attempts/${id}`)
  expect(await first.text()).toMatch(/Đã lưu lúc 09:00/)
  expect(locationOf(await visit(`/attempts/${id}/questions/5`, { ...learner, form: { then: 'next' } }))).toBe(`/attempts/${id}/review`)
  expect(await text(`/attempts/${id}/review`)).toMatch(/Còn 1 câu chưa trả lời/)
  expect(locationOf(await visit(`/attempts/${id}/submission`, { ...learner, form: {} }))).toBe(`/attempts/${id}`)
  const result = await text(`/attempts/${id}`)
  expect(result).toMatch(/Đúng 4\/5 câu/)
  expect(result).toContain('Giải thích 1.1')
})

test('every way out of a question keeps what is chosen', async () => {
  const { person } = await ready('khong-mat')
  const id = await begin('khong-mat')
  const attempt = await attemptWith(id)
  const option = async (place: number) => found((await tokensAt(person, attempt, place)).get('2'))
  const leave = async (place: number, then: string) =>
    locationOf(await visit(`/attempts/${id}/questions/${place}`, { ...learner, form: { option: await option(place), then } }))
  expect(await leave(2, 'previous')).toBe(`/attempts/${id}/questions/1`)
  expect(await leave(3, '5')).toBe(`/attempts/${id}/questions/5`)
  expect(await leave(4, 'review')).toBe(`/attempts/${id}/review`)
  expect(await leave(1, '999')).toBe(`/attempts/${id}/review`)
  expect(await text(`/attempts/${id}/review`)).toMatch(/Đã trả lời 4\/5 câu/)
})

test('a choice that is none is shown again with the reason; one from elsewhere too', async () => {
  await ready('sai-phuong-an', { kind: 'practice' })
  const id = await begin('sai-phuong-an')
  for (const form of [{}, { option: 'khong-co' }] as Record<string, string>[]) {
    const answered = await visit(`/attempts/${id}/questions/1`, { ...learner, form })
    expect(answered.status).toBe(422)
    expect(await answered.text()).toMatch(/Đề nghị chọn/)
  }
  for (const place of ['0', '6', '-1', '1e3', 'x', '99999'])
    expect((await visit(`/attempts/${id}/questions/${place}`, learner)).status).toBe(404)
})

test('practice says why at once, and the result is one press away after the last answer', async () => {
  const { person } = await ready('luyen-ngay', { kind: 'practice', questions: 2 })
  const id = await begin('luyen-ngay')
  const attempt = await attemptWith(id)
  const option = found((await tokensAt(person, attempt, 1)).get('2'))
  expect(await text(`/attempts/${id}/questions/1`)).not.toContain('Giải thích')
  expect(locationOf(await visit(`/attempts/${id}/questions/1`, { ...learner, form: { option } }))).toBe(
    `/attempts/${id}/questions/1#question-feedback`,
  )
  const answered = await text(`/attempts/${id}/questions/1`)
  for (const position of [1, 2, 3, 4]) expect(answered).toMatch(new RegExp(`Giải thích \\d\\.${position}`))
  expect(answered).toContain('Chưa đúng')
  expect(answered).not.toContain('/submission')
  await choose(person, attempt, 2, 1)
  expect(await text(`/attempts/${id}/questions/2`)).toContain(`action="/attempts/${id}/submission"`)
})

test('a hundred presses of Begin make one attempt; presses of Hand in, one result', async () => {
  const { enrolment } = await ready('bam-nhieu')
  const begun = await Promise.all(Array.from({ length: 100 }, () => begin('bam-nhieu')))
  expect(new Set(begun).size).toBe(1)
  const handed = await Promise.all(begun.map((id) => visit(`/attempts/${id}/submission`, { ...learner, form: {} })))
  expect(new Set(handed.map((answered) => `${answered.status} ${locationOf(answered)}`))).toEqual(new Set([`303 /attempts/${begun[0]}`]))
  expect(await db.$count(attempts, eq(attempts.enrolmentId, enrolment.id))).toBe(1)
})

test('time up: the late answer is refused, what was saved counts, the result is shown', async () => {
  frozenAt(nine)
  const { person } = await ready('het-gio', { minutes: 30, attempts: 3 })
  const id = await begin('het-gio')
  const attempt = await attemptWith(id)
  await answer(person, attempt, 4)
  const option = found((await tokensAt(person, attempt, 5)).get('1'))
  frozenAt('2026-11-23T09:30:02')
  const closing = await visit(`/attempts/${id}`, learner)
  expect(closing.headers.get('Refresh')).toBe(`6; url=/attempts/${id}`)
  expect(await closing.text()).toMatch(/Đã hết thời gian làm bài/)
  frozenAt('2026-11-23T09:31:00')
  const browser = new Browser()
  await browser.signIn('hocvien', stagePassword)
  const { path, page } = await browser.follow(await browser.post(`/attempts/${id}/questions/5`, { option, then: 'next' }))
  expect(path).toBe(`/attempts/${id}`)
  const result = await page.text()
  expect(result).toMatch(/Đã hết thời gian làm bài/)
  expect(result).toMatch(/Đúng 4\/5 câu/)
  expect(result).toMatch(/hệ thống đã tự nộp bài/)
})

test('Back and sending again after handing in changes nothing', async () => {
  const { person } = await ready('quay-lai', { attempts: 3 })
  const id = await begin('quay-lai')
  const attempt = await attemptWith(id)
  await answer(person, attempt, 2)
  const option = found((await tokensAt(person, attempt, 3)).get('1'))
  await handIn(person, id)
  expect((await visit(`/attempts/${id}/questions/3`, { ...learner, form: { option } })).status).toBe(303)
  expect(locationOf(await visit(`/attempts/${id}/questions/3`, learner))).toBe(`/attempts/${id}`)
  expect(locationOf(await visit(`/attempts/${id}/review`, learner))).toBe(`/attempts/${id}`)
  expect(await text(`/attempts/${id}`)).toMatch(/Đúng 2\/5 câu/)
})

test('a session that runs out in the middle of an exam: signing in goes on, with the answer that was sent', async () => {
  frozenAt(nine)
  const { person } = await ready('het-phien')
  const browser = new Browser()
  await browser.signIn('hocvien', stagePassword)
  const { path: first } = await browser.follow(await browser.post('/courses/het-phien/quizzes/thi/attempts', {}))
  const id = found(/attempts\/([\w-]+)\//.exec(first)?.[1])
  const option = found((await tokensAt(person, await attemptWith(id), 1)).get('1'))
  frozenAt('2026-11-23T23:00:00')
  const turnedAway = await browser.post(first, { option, then: 'next' })
  expect(locationOf(turnedAway)).toMatch(/^\/sign-in\?to=.*&kept=1$/)
  const { path: after } = await browser.follow(await browser.signIn('hocvien', stagePassword, first))
  expect(after).toBe(`/attempts/${id}/questions/2`)
  expect(await (await browser.get(first)).text()).toMatch(/Đã lưu lúc/)
})

test('nobody else sees an attempt, nor answers or hands it in', async () => {
  await ready('cua-rieng')
  const id = await begin('cua-rieng')
  for (const as of [cast.nhansu, cast.giangvien, cast.lanhdao, cast.quantri]) {
    for (const page of ['', '/review', '/questions/1', '.data']) expect((await visit(`/attempts/${id}${page}`, { as })).status).toBe(404)
    expect((await visit(`/attempts/${id}/questions/1`, { as, form: { option: 'x' } })).status).toBe(404)
    expect((await visit(`/attempts/${id}/submission`, { as, form: {} })).status).toBe(404)
  }
})

test('spent attempts: the learner asks, HR grants with a reason, the learner goes on', async () => {
  const asked = await spent('mo-them')
  const page = '/courses/mo-them/quizzes/thi'
  expect((await visit(page, { ...learner, form: { reason: ' ' } })).status).toBe(422)
  expect((await visit(page, { ...learner, form: { reason: 'Mất điện lúc 9 giờ' } })).status).toBe(303)
  expect(await text(page)).toMatch(/đang chờ trả lời/)
  const { id } = found(await lastRequest(asked.enrolment, asked.quiz))
  const list = await (await visit('/hr/requests', { as: cast.nhansu })).text()
  expect(list).toContain('Mất điện lúc 9 giờ')
  expect(await (await visit('/hr/requests', { as: cast.nhansu2 })).text()).not.toContain('Mất điện lúc 9 giờ')
  const wrong = await visit('/hr/requests', { as: cast.nhansu, form: { request: id, reason: 'Có biên bản' } })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Có biên bản')
  expect((await visit('/hr/requests', { as: cast.nhansu2, form: { request: id, attempts: '1', reason: 'Có biên bản' } })).status).toBe(404)
  expect((await visit('/hr/requests', { as: cast.nhansu, form: { request: id, attempts: '9', reason: 'Có biên bản' } })).status).toBe(422)
  expect((await visit('/hr/requests', { as: cast.nhansu, form: { request: id, attempts: '2', reason: 'Có biên bản' } })).status).toBe(303)
  const granted = await text(page)
  expect(granted).toMatch(/đã được chấp nhận/)
  expect(granted).toContain('Có biên bản')
  expect(granted).toContain(`action="${page}/attempts"`)
})

test('spent attempts stay spent when the course is given back: before it is taken up again, after, and at the door', async () => {
  await spent('tra-lai-khoa')
  const page = '/courses/tra-lai-khoa/quizzes/thi'
  await visit('/courses/tra-lai-khoa/withdrawal', { ...learner, form: {} })
  expect(await text(page)).toMatch(/Còn 0 trên 1 lượt/)
  await visit('/courses/tra-lai-khoa/enrolment', { ...learner, form: {} })
  await visit('/courses/tra-lai-khoa/modules/bai', learner)
  await visit('/courses/tra-lai-khoa/modules/bai/completion', { ...learner, form: {} })
  expect(await text(page)).toMatch(/Đã hết lượt làm bài/)
  expect(locationOf(await visit(`${page}/attempts`, { ...learner, form: {} }))).not.toMatch(/^\/attempts/)
})

async function spent(slug: string): Promise<Ready> {
  const begun = await ready(slug, { attempts: 1 })
  await handIn(begun.person, (await beginAttempt(begun.person, begun.enrolment, begun.quiz)).id)
  return begun
}

async function begin(slug: string): Promise<string> {
  return locationOf(await visit(`/courses/${slug}/quizzes/thi/attempts`, { ...learner, form: {} })).replace('/attempts/', '')
}

async function attemptWith(id: string) {
  return found((await db.select().from(attempts).where(eq(attempts.id, id)))[0])
}

async function text(page: string): Promise<string> {
  const response = await visit(page, learner)
  expect(response.status).toBe(200)
  return (await response.text()).replaceAll('<!-- -->', '')
}

function locationOf(response: Response): string {
  return response.headers.get('Location') ?? ''
}
