import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { now } from '#app/domain/clock.ts'
import { db } from '#db'
import { attempts, keptForms } from '#db/schema/index.ts'
import { Browser, pathOf } from '#tests/browser.ts'
import { answersIn, firstOption, sittingExam } from '#tests/sitting.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'
import { withServer } from '#tests/visit.ts'

withServer()

describe('A form posted after its session ended', () => {
  test('in an exam is stored once its sender is back, who stands on the next question of the same attempt', async () => {
    const { browser, question, attemptId } = await sittingExam('ky-thi-mot')
    const option = await firstOption(browser, question(1))
    later({ minutes: 31 }, now())
    const late = await browser.post(question(1), { option, then: 'next' })
    const door = pathOf(late)
    expect(door).toBe(`/sign-in?to=${encodeURIComponent(question(1))}&kept=1`)
    expect(await (await browser.get(door)).text()).toContain('đã được giữ lại')

    const { path } = await browser.follow(await browser.signIn('nhansu', stagePassword, question(1)))

    expect(path).toBe(question(2))
    expect(await answersIn(attemptId)).toBe(1)
    expect(await db.$count(attempts, eq(attempts.id, attemptId))).toBe(1)
    expect(await (await browser.get(question(1))).text()).toMatch(new RegExp(`value="${option}"[^>]*checked|checked[^>]*value="${option}"`))
  })

  test('is not given to somebody else', async () => {
    const { browser, question, attemptId } = await sittingExam('ky-thi-hai')
    const option = await firstOption(browser, question(1))
    later({ minutes: 31 }, now())
    await browser.post(question(1), { option, then: 'next' })
    expect(pathOf(await browser.signIn('giangvien', stagePassword))).toBe('/')
    expect(await answersIn(attemptId)).toBe(0)
    await browser.follow(await browser.signIn('nhansu', stagePassword))
    expect(await answersIn(attemptId)).toBe(1)
  })

  test('and one of another tab are both completed, each once', async () => {
    const { browser, question, attemptId } = await sittingExam('ky-thi-ba')
    const [first, second] = [await firstOption(browser, question(1)), await firstOption(browser, question(2))]
    later({ minutes: 31 }, now())
    await browser.post(question(1), { option: first, then: 'next' })
    await browser.post(question(1), { option: first, then: 'next' })
    await browser.post(question(2), { option: second, then: 'next' })
    const { path } = await browser.follow(await browser.signIn('nhansu', stagePassword))
    expect(path).toBe(question(3))
    expect(await answersIn(attemptId)).toBe(2)
    expect(pathOf(await browser.get('/sign-in/completion?to=/courses'))).toBe('/courses')
  })

  test('that is refused shows its page with what was typed, and can be posted again from there', async () => {
    const browser = await signedIn('quantri')
    const form = { staffCode: 'khong-co-ma-nay', role: 'trainer', agency: 'x', reason: 'Lý do đã gõ rất lâu' }
    later({ minutes: 31 }, now())
    const door = pathOf(await browser.post('/admin/roles', form))
    const { page, path } = await browser.follow(await browser.signInAt(door, 'quantri', stagePassword))
    expect(page.status).toBe(422)
    const body = await page.text()
    expect(body).toContain('Lý do đã gõ rất lâu')
    expect(body).toContain('khong-co-ma-nay')
    const again = await browser.post(path, { ...form, reason: 'Lý do gõ lần hai' })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Lý do gõ lần hai')
  })

  test('speaks for nobody where the session was ended on purpose', async () => {
    const browser = await signedIn('giangvien')
    const token = browser.cookies.get('sid') ?? ''
    await browser.post('/sign-out', {})
    browser.cookies.set('sid', token)
    const answer = await browser.post('/courses/van-ban-dien-tu/enrolment', {})
    expect(pathOf(answer)).not.toContain('kept')
  })

  test('is not kept with a password in it, nor for a stranger, nor longer than a day', async () => {
    const browser = await signedIn('lanhdao')
    later({ hours: 13 }, now())
    expect(pathOf(await browser.post('/account', { currentPassword: 'a', newPassword: 'b', againPassword: 'b' }))).not.toContain('kept')
    expect(pathOf(await new Browser().post('/courses/van-ban-dien-tu/enrolment', {}))).not.toContain('kept')
    expect(pathOf(await browser.post('/courses/van-ban-dien-tu/enrolment', {}))).toContain('kept=1')
    later({ hours: 25 }, now())
    expect(pathOf(await browser.signIn('lanhdao', stagePassword))).toBe('/')
  })

  test('leaves no copy of its fields behind once completed', async () => {
    const taken = await db.select().from(keptForms)
    expect(taken.filter(({ takenAt }) => takenAt !== null).every(({ fields }) => fields.length === 0)).toBe(true)
  })
})

async function signedIn(name: string): Promise<Browser> {
  const browser = new Browser()
  expect((await browser.signIn(name, stagePassword)).status).toBe(303)
  return browser
}
