import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { suspend } from '#app/domain/account/suspending.ts'
import { now } from '#app/domain/clock.ts'
import { db } from '#db'
import { accounts, history, sessions } from '#db/schema/index.ts'
import { Browser, pathOf } from '#tests/browser.ts'
import { actor } from '#tests/cast.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

describe('A session', () => {
  test('begins with a new token, whatever token the browser brought', async () => {
    const browser = new Browser()
    browser.cookies.set('sid', 'planted-by-somebody-else')
    const answer = await browser.signIn('hocvien', stagePassword, '/account')
    expect([answer.status, pathOf(answer)]).toEqual([303, '/account'])
    expect(browser.cookies.get('sid')).not.toBe('planted-by-somebody-else')
    expect(answer.headers.getSetCookie().find((cookie) => cookie.startsWith('sid='))).toMatch(
      /HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i,
    )
    expect((await browser.get('/account')).status).toBe(200)
  })

  test('begins anew with every sign-in, and the one before it ends', async () => {
    const browser = await signedIn('hocvien')
    const before = browser.cookies.get('sid') ?? ''
    await browser.signIn('hocvien', stagePassword)
    expect(browser.cookies.get('sid')).not.toBe(before)
    expect((await visit('/account', { cookie: `sid=${before}` })).status).toBe(303)
  })

  test('is known by a hash only: a stolen row opens nothing', async () => {
    const browser = await signedIn('hocvien')
    const token = browser.cookies.get('sid') ?? ''
    const { id } = await ownSession(browser)
    expect(JSON.stringify(await db.select().from(sessions))).not.toContain(token)
    expect((await visit('/account', { cookie: `sid=${id}` })).status).toBe(303)
    expect((await visit('/account', { cookie: `sid=${token}` })).status).toBe(200)
  })

  test('ends with signing out, which only a post does', async () => {
    const browser = await signedIn('hocvien')
    const token = browser.cookies.get('sid')
    expect((await browser.get('/sign-out')).status).toBe(404)
    expect((await browser.get('/account')).status).toBe(200)
    expect((await browser.post('/sign-out', {})).status).toBe(303)
    expect(browser.cookies.get('sid') ?? '').toBe('')
    expect((await visit('/account', { cookie: `sid=${token}` })).status).toBe(303)
    const { id } = await actor('hocvien')
    expect(await db.$count(history, and(eq(history.personId, id), eq(history.verb, 'session.ended')))).toBeGreaterThan(0)
  })

  test('of a learner may rest for eight hours, not longer', async () => {
    const browser = await signedIn('hocvien')
    later({ hours: 7, minutes: 59 }, now())
    expect((await browser.get('/account')).status).toBe(200)
    later({ hours: 8, minutes: 1 }, now())
    expect(pathOf(await browser.get('/account'))).toBe('/sign-in?to=%2Faccount')
  })

  test('of somebody with a role may rest for half an hour', async () => {
    const browser = await signedIn('nhansu')
    later({ minutes: 29 }, now())
    expect((await browser.get('/account')).status).toBe(200)
    later({ minutes: 29 }, now())
    expect((await browser.get('/account')).status).toBe(200)
    later({ minutes: 31 }, now())
    expect((await browser.get('/account')).status).toBe(303)
  })

  test('ends after twelve hours, however busy', async () => {
    const browser = await signedIn('hocvien')
    for (let hour = 1; hour < 12; hour++) {
      later({ hours: 1 }, now())
      expect((await browser.get('/account')).status, `${hour} h`).toBe(200)
    }
    later({ hours: 1 }, now())
    expect((await browser.get('/account')).status).toBe(303)
  })

  test('ends at once when the account is suspended', async () => {
    const browser = await signedIn('LS1001')
    const { personId } = await ownSession(browser)
    await suspend(await actor('quantri'), personId, 'Thử')
    expect((await browser.get('/account')).status).toBe(303)
    expect((await new Browser().signIn('LS1001', stagePassword)).status).toBe(422)
  })
})

describe('The account page', () => {
  test('shows one’s sessions and ends another of them, or all others', async () => {
    const [here, there, elsewhere] = [await signedIn('giangvien'), await signedIn('giangvien'), await signedIn('giangvien')]
    const page = await (await here.get('/account')).text()
    expect(page).toContain('Chrome 109, Windows')
    expect(page.match(/name="session" value="[0-9a-f]{16}"/g)).toHaveLength(2)
    await here.post('/account/sessions', { session: (await ownSession(there)).id.slice(0, 16) })
    expect((await there.get('/account')).status).toBe(303)
    expect((await elsewhere.get('/account')).status).toBe(200)
    await here.post('/account/sessions', { session: 'others' })
    expect((await elsewhere.get('/account')).status).toBe(303)
    expect((await here.get('/account')).status).toBe(200)
  })

  test('ends nobody else’s session', async () => {
    const [own, other] = [await signedIn('giangvien'), await signedIn('lanhdao')]
    expect((await own.post('/account/sessions', { session: (await ownSession(other)).id.slice(0, 16) })).status).toBe(404)
    expect((await other.get('/account')).status).toBe(200)
  })

  test('a changed password ends the other sessions and gives this one a new token', async () => {
    const [here, there] = [await signedIn('nhansu2'), await signedIn('nhansu2')]
    const before = here.cookies.get('sid')
    const wrong = await here.post('/account', {
      currentPassword: 'không phải',
      newPassword: 'bảy quả hồng Bảo Lâm',
      againPassword: 'bảy quả hồng Bảo Lâm',
    })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).not.toContain('Bảo Lâm')
    expect(
      (await here.post('/account', { currentPassword: stagePassword, newPassword: 'bảy quả hồng Bảo Lâm', againPassword: 'khác' })).status,
    ).toBe(422)
    const changed = await here.post('/account', {
      currentPassword: stagePassword,
      newPassword: 'bảy quả hồng Bảo Lâm',
      againPassword: 'bảy quả hồng Bảo Lâm',
    })
    expect(changed.status).toBe(303)
    expect(here.cookies.get('sid')).not.toBe(before)
    expect((await here.get('/account')).status).toBe(200)
    expect((await there.get('/account')).status).toBe(303)
    expect((await new Browser().signIn('nhansu2', stagePassword)).status).toBe(422)
    expect((await new Browser().signIn('nhansu2', 'bảy quả hồng Bảo Lâm')).status).toBe(303)
  })
})

async function signedIn(name: string): Promise<Browser> {
  const browser = new Browser()
  expect((await browser.signIn(name, stagePassword)).status).toBe(303)
  return browser
}

async function ownSession(browser: Browser) {
  const id = createHash('sha256')
    .update(browser.cookies.get('sid') ?? '')
    .digest('hex')
  const [session] = await db
    .select({ id: sessions.id, personId: accounts.personId })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
  if (!session) throw new Error('no session')
  return session
}
