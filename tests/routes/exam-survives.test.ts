import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { issueActivation, redeemCode } from '#app/domain/account/activating.ts'
import { system } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { adoptPreset } from '#app/domain/setting/changing.ts'
import { db } from '#db'
import { attempts, enrolments } from '#db/schema/index.ts'
import { figuresOf, withFactor } from '#tests/authenticator.ts'
import { Browser, pathOf } from '#tests/browser.ts'
import { actor } from '#tests/cast.ts'
import { decide } from '#tests/settings.ts'
import { answersIn, firstOption, type Sitting, sittingExam } from '#tests/sitting.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'
import { withServer } from '#tests/visit.ts'

withServer()
afterEach(() => adoptPreset(system, 'demo'))

describe('An exam under way', () => {
  test('counts an answer as use: an administrator who answers every four minutes is never asked to sign in', async () => {
    await decide({ idleAdministrator: 5 })
    const { browser, attemptId, question } = await sittingExam('tra-loi-deu', 'quantri')
    for (const place of [1, 2, 3, 4]) {
      const option = await firstOption(browser, question(place))
      later({ minutes: 4 }, now())
      expect(pathOf(await browser.post(question(place), { option, then: 'next' })), `${place}`).toBe(question(place + 1))
    }
    expect(await answersIn(attemptId)).toBe(4)
  })

  test.each([
    ['five idle minutes of an administrator', 'quantri', { idleAdministrator: 5 }, { minutes: 6 }],
    ['fifteen idle minutes of an officer', 'nhansu', { idleStaff: 15 }, { minutes: 16 }],
    ['the idle time of a learner', 'hocvien', { idleLearner: 60 }, { minutes: 61 }],
    ['the longest session', 'giangvien', { idleStaff: 120, sessionHours: 1 }, { minutes: 61 }],
  ] as const)('survives %s: the answer is kept, the same attempt goes on', async (_, name, settings, rest) => {
    await decide(settings)
    const sitting = await sittingExam(`thi-${name}`, name)
    const option = await firstOption(sitting.browser, sitting.question(1))
    later(rest, now())
    const door = pathOf(await sitting.browser.post(sitting.question(1), { option, then: 'next' }))
    expect(door).toContain('kept=1')
    const { path } = await sitting.browser.follow(await sitting.browser.signInAt(door, name, stagePassword))
    expect(path).toBe(sitting.question(2))
    await expectOneAnswer(sitting)
  })

  test('survives the second step on the way back in', async () => {
    const trainer = await actor('giangvien')
    const sitting = await sittingExam('buoc-hai', 'giangvien')
    const { secret } = await withFactor(trainer, found(await accountOf(trainer.id)).id)
    later({ minutes: 1 }, now())
    const step = pathOf(await sitting.browser.signIn('giangvien', stagePassword))
    await sitting.browser.post(step, { code: await figuresOf(secret) })
    const option = await firstOption(sitting.browser, sitting.question(1))
    later({ minutes: 31 }, now())
    const door = pathOf(await sitting.browser.post(sitting.question(1), { option, then: 'next' }))
    const second = pathOf(await sitting.browser.signInAt(door, 'giangvien', stagePassword))
    expect(second).toMatch(/^\/sign-in\/second-factor/)
    expect(await answersIn(sitting.attemptId)).toBe(0)
    const { path } = await sitting.browser.follow(await sitting.browser.post(second, { code: await figuresOf(secret) }))
    expect(path).toBe(sitting.question(2))
    await expectOneAnswer(sitting)
  })

  test('survives a second step that begins to be asked for: an officer goes on answering before setting one up', async () => {
    const sitting = await sittingExam('bat-giua-chung', 'nhansu2')
    const option = await firstOption(sitting.browser, sitting.question(1))
    await decide({ secondFactor: 1, confirmMinutes: 10 })
    later({ minutes: 12 }, now())
    expect(pathOf(await sitting.browser.post(sitting.question(1), { option, then: 'next' }))).toBe(sitting.question(2))
    await expectOneAnswer(sitting)
  })

  test('survives forty-five days: the account is woken by a code from HR, and the attempt is where it was', async () => {
    const sitting = await sittingExam('bon-muoi-lam-ngay', 'hocvien')
    const option = await firstOption(sitting.browser, sitting.question(1))
    await sitting.browser.post(sitting.question(1), { option, then: 'next' })
    const learnt = await db.$count(enrolments)
    await decide({ unusedDays: 45 })
    later({ days: 46 }, now())
    const browser = new Browser()
    const refused = await browser.signIn('hocvien', stagePassword, sitting.question(2))
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('tạm ngừng vì 45 ngày')
    const { code } = await issueActivation(await actor('nhansu'), (await actor('hocvien')).id)
    const chosen = 'trăng trên núi Mẫu Sơn'
    await browser.post(`/reset/${await redeemCode('hocvien', code)}`, { newPassword: chosen, againPassword: chosen })
    expect((await browser.get(sitting.question(2))).status).toBe(200)
    await expectOneAnswer(sitting)
    expect(await db.$count(enrolments)).toBe(learnt)
  })

  test('keeps its clock: what is posted after the deadline is kept, and found too late', async () => {
    await decide({ idleStaff: 15 })
    const sitting = await sittingExam('het-gio-khi-nghi', 'lanhdao', { minutes: 20, attempts: 3 })
    const option = await firstOption(sitting.browser, sitting.question(1))
    later({ minutes: 25 }, now())
    const door = pathOf(await sitting.browser.post(sitting.question(1), { option, then: 'next' }))
    const { page } = await sitting.browser.follow(await sitting.browser.signInAt(door, 'lanhdao', stagePassword))
    expect(page.status).toBe(200)
    expect(await answersIn(sitting.attemptId)).toBe(0)
  })
})

async function expectOneAnswer({ attemptId }: Sitting): Promise<void> {
  expect(await answersIn(attemptId)).toBe(1)
  expect(await db.$count(attempts, eq(attempts.id, attemptId))).toBe(1)
}
