import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { now } from '#app/domain/clock.ts'
import { personIdByCode } from '#app/domain/person/finding.ts'
import { personById } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { attempts, keptForms, suspensions } from '#db/schema/index.ts'
import { Browser, pathOf } from '#tests/browser.ts'
import { decide } from '#tests/settings.ts'
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
    const { page, path } = await browser.decideOnKept(await browser.signInAt(door, 'quantri', stagePassword), 'consent')
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

describe('A form of an officer’s work posted after the session ended', () => {
  test('is told of with its page and its moment, and goes on only when its sender says so, not by any address', async () => {
    const { browser, deed, suspended } = await suspending('LS1001')
    const waiting = await browser.signIn('quantri', stagePassword, '/hr/people')
    expect(pathOf(waiting)).toBe('/sign-in/waiting?to=%2Fhr%2Fpeople')
    await browser.follow(await browser.get('/sign-in/completion?to=/'))
    expect(await suspended()).toBe(0)
    const page = await (await browser.get(pathOf(waiting))).text()
    const { fullName } = found(await personById(await personIdByCode('LS1001')))
    for (const said of [`Cán bộ – ${fullName} – ${deed}`, '09:01', 'Gửi tiếp', 'Bỏ']) expect(page).toContain(said)
    expect((await browser.decideOnKept(waiting, 'consent')).path).toBe(deed.replace('/suspension', ''))
    expect(await suspended()).toBe(1)
    expect(pathOf(await browser.get('/sign-in/waiting?to=/hr/people')), 'nothing waits').toBe('/hr/people')
  })

  test('is gone when it is dropped, and what was typed with it', async () => {
    const { browser, deed, suspended } = await suspending('LS1002')
    const waiting = await browser.signIn('quantri', stagePassword, '/hr/people')
    expect((await browser.decideOnKept(waiting, 'refusal')).path).toBe('/')
    expect(pathOf(await browser.signIn('quantri', stagePassword, '/hr/people'))).toBe('/hr/people')
    expect([await suspended(), await db.$count(keptForms, and(eq(keptForms.path, deed), isNull(keptForms.takenAt)))]).toEqual([0, 0])
  })

  test('is not sent on by a press on a page that was left open', async () => {
    await decide({ confirmMinutes: 10 })
    const { browser, suspended } = await suspending('LS1004')
    const { page } = await browser.follow(await browser.signIn('quantri', stagePassword))
    const [, consent = ''] = /action="([^"]+\/consent)"/.exec(await page.text()) ?? []
    later({ minutes: 11 }, now())
    expect(pathOf(await browser.post(consent, { to: '/' }))).toMatch(/^\/sign-in\/confirmation/)
    later({ minutes: 61 }, now())
    for (const way of [consent, consent.replace('/s', '/%73')]) await browser.post(way, { to: '/' })
    await browser.follow(await browser.signIn('quantri', stagePassword))
    await browser.follow(await browser.get('/sign-in/completion?to=/'))
    expect(await suspended()).toBe(0)
  })

  test('is one of twenty on the page at most: those after it are asked about when these are decided', async () => {
    const { browser, deed } = await suspending('LS1005')
    const { accountId } = found((await db.select().from(keptForms).where(eq(keptForms.path, deed)))[0])
    const others = Array.from({ length: 24 }, (_, place) => ({
      ...{ accountId, path: `/x/${place}`, fields: [] },
      needs: 'consent' as const,
      keptAt: now(),
    }))
    await transaction((tx) => tx.insert(keptForms).values(others))
    const waiting = await browser.signIn('quantri', stagePassword)
    expect((await (await browser.get(pathOf(waiting))).text()).match(/\/consent"/g)).toHaveLength(20)
    await transaction((tx) => tx.delete(keptForms).where(eq(keptForms.accountId, accountId)))
  })

  test('is not pushed out by one that another browser sends to the same address', async () => {
    const { browser, deed } = await suspending('LS1003')
    await withCookieOf(browser).post(deed, { reason: 'Của kẻ khác' })
    expect(pathOf(await browser.signIn('quantri', stagePassword))).toMatch(/^\/sign-in\/waiting/)
    expect(await db.$count(keptForms, eq(keptForms.path, deed))).toBe(2)
  })
})

test('A learner’s form from a browser other than the one that signs in waits for a word, too', async () => {
  const { browser, question, attemptId } = await sittingExam('ky-thi-bon')
  const option = await firstOption(browser, question(1))
  later({ minutes: 31 }, now())
  await withCookieOf(browser).post(question(1), { option, then: 'next' })
  const waiting = await browser.signIn('nhansu', stagePassword)
  expect(pathOf(waiting)).toBe('/sign-in/waiting?to=%2F')
  await browser.follow(await browser.get('/sign-in/completion?to=/'))
  expect(await answersIn(attemptId)).toBe(0)
  await browser.decideOnKept(waiting, 'consent')
  expect(await answersIn(attemptId)).toBe(1)
})

test('A corrected form posted late from where a kept one was refused waits behind the door it belongs to', async () => {
  const browser = await signedIn('quantri')
  later({ minutes: 61 }, now())
  await browser.post('/sign-in/completion?to=/admin/roles', { staffCode: 'hocvien', role: 'trainer', agency: 'x', reason: '' })
  expect(pathOf(await browser.signIn('quantri', stagePassword))).toBe('/sign-in/waiting?to=%2F')
})

/** The session's cookie without that of the browser. */
function withCookieOf(browser: Browser): Browser {
  const other = new Browser()
  other.cookies.set('sid', browser.cookies.get('sid') ?? '')
  return other
}

/** An administrator who has suspended somebody an hour after signing in. */
async function suspending(staffCode: string) {
  const browser = await signedIn('quantri')
  const id = await personIdByCode(staffCode)
  const account = found(await accountOf(id))
  const deed = `/hr/people/${id}/suspension`
  later({ minutes: 61 }, now())
  expect(pathOf(await browser.post(deed, { reason: 'Nghỉ việc' }))).toMatch(/kept=1$/)
  return { browser, deed, suspended: () => db.$count(suspensions, eq(suspensions.accountId, account.id)) }
}

async function signedIn(name: string): Promise<Browser> {
  const browser = new Browser()
  expect((await browser.signIn(name, stagePassword)).status).toBe(303)
  return browser
}
