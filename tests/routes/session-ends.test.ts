/** What ends a session, and what does not. Idle time and age are with the sessions of an account. */
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { issueActivation, redeemCode } from '#app/domain/account/activating.ts'
import { choosePassword } from '#app/domain/account/choosing.ts'
import { grantRole, grantsHeld, revokeGrant } from '#app/domain/account/granting.ts'
import { reinstate, suspend } from '#app/domain/account/suspending.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { daysAfter, now, today } from '#app/domain/clock.ts'
import { personIdByCode } from '#app/domain/person/finding.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { keptForms, people } from '#db/schema/index.ts'
import { Browser, pathOf } from '#tests/browser.ts'
import { actor, cast } from '#tests/cast.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

const chosen = 'mười hai quả na Chi Lăng'

describe('A session ends', () => {
  test('when somebody else signs in on the same browser', async () => {
    const browser = await signedIn('hocvien')
    const before = browser.cookies.get('sid')
    await browser.signIn('giangvien', stagePassword)
    expect(await opens(before)).toBe(false)
    expect(await (await browser.get('/account')).text()).toContain((await actor('giangvien')).fullName)
  })

  test('when its account is suspended, and stays ended once it is reinstated', async () => {
    const [here, there] = [await signedIn('LS1001'), await signedIn('LS1001')]
    const personId = await personIdByCode('LS1001')
    await suspend(await actor('quantri'), personId, 'Thử')
    expect([await opens(here), await opens(there)]).toEqual([false, false])
    await reinstate(await actor('quantri'), personId)
    expect([await opens(here), await opens(there)]).toEqual([false, false])
    expect(await opens(await signedIn('LS1001'))).toBe(true)
  })

  test('when a role is granted: what began as a learner’s does not grow', async () => {
    const browser = await signedIn('LS1004')
    await grant('LS1004')
    expect(await opens(browser)).toBe(false)
    const again = await signedIn('LS1004')
    expect((await again.get('/hr/people')).status).toBe(200)
  })

  test('when a role is revoked', async () => {
    const personId = await grant('LS1005')
    const browser = await signedIn('LS1005')
    expect((await browser.get('/hr/people')).status).toBe(200)
    await revokeGrant(await actor('quantri'), found((await grantsHeld(personId))[0]).id, 'Thử')
    expect(await opens(browser)).toBe(false)
    expect((await (await signedIn('LS1005')).get('/hr/people')).status).toBe(403)
  })

  test('when a new password is chosen with a code, on every device', async () => {
    const [here, there] = [await signedIn('LS1006'), await signedIn('LS1006')]
    const { code } = await issueActivation(await actor('quantri'), await personIdByCode('LS1006'))
    expect(await opens(here)).toBe(true)
    await choosePassword(await redeemCode('LS1006', code), chosen)
    expect([await opens(here), await opens(there)]).toEqual([false, false])
    expect((await new Browser().signIn('LS1006', stagePassword)).status).toBe(422)
  })

  test('for good when its holder signs out, also one that had run out by itself', async () => {
    const browser = await signedIn('hocvien')
    const token = browser.cookies.get('sid')
    later({ hours: 9 }, now())
    await browser.post('/sign-out', {})
    const late = await visit('/account/sessions', { form: { session: 'others' }, cookie: `sid=${token}` })
    expect(pathOf(late)).not.toContain('kept=1')
    expect(await db.$count(keptForms)).toBe(0)
  })
})

describe('A session goes on', () => {
  test('when a form from another site asks to sign out, or a page merely names the address', async () => {
    const browser = await signedIn('hocvien')
    const cookie = browser.sent()
    expect((await visit('/sign-out', { form: {}, cookie, headers: { Origin: 'https://evil.example' } })).status).toBe(403)
    expect((await visit('/sign-out', { cookie })).status).toBe(404)
    expect((await visit('/sign-out', { method: 'HEAD', cookie })).status).toBe(404)
    expect(await opens(browser)).toBe(true)
  })

  test('when somebody fails to sign in as its holder until the account is locked', async () => {
    const browser = await signedIn('lanhdao')
    for (let time = 0; time < 6; time++) await new Browser().signIn('lanhdao', 'sai mật khẩu')
    expect(await opens(browser)).toBe(true)
    expect((await browser.signIn('lanhdao', stagePassword)).status).toBe(303)
  })

  test('when another of the same account signs out', async () => {
    const [here, there] = [await signedIn('giangvien'), await signedIn('giangvien')]
    await there.post('/sign-out', {})
    expect([await opens(here), await opens(there)]).toEqual([true, false])
  })

  test('when an administrator grants oneself another role', async () => {
    const browser = await signedIn('quantri')
    await grant(cast.quantri.staffCode, 'leader')
    expect(await opens(browser)).toBe(true)
  })
})

describe('Rights are asked anew with every request', () => {
  test('a role that has run out opens nothing, though the session goes on', async () => {
    await grant('LS1007', 'hr', daysAfter(today(), 1))
    const browser = await signedIn('LS1007')
    expect((await browser.get('/hr/people')).status).toBe(200)
    later({ hours: 17 }, now())
    const next = await signedIn('LS1007')
    expect([(await next.get('/hr/people')).status, await opens(next)]).toEqual([403, true])
  })

  test('many at once after signing out are all turned away', async () => {
    const browser = await signedIn('hocvien')
    const token = browser.cookies.get('sid')
    await browser.post('/sign-out', {})
    const answers = await Promise.all(Array.from({ length: 10 }, () => opens(token)))
    expect(answers).not.toContain(true)
  })

  test('signing out twice at once breaks nothing', async () => {
    const browser = await signedIn('hocvien')
    const cookie = browser.sent()
    const answers = await Promise.all(Array.from({ length: 4 }, () => visit('/sign-out', { form: {}, cookie })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  })
})

test('after signing out the browser is told to forget what it kept', async () => {
  const browser = await signedIn('hocvien')
  const answer = await browser.post('/sign-out', {})
  expect(answer.headers.get('Clear-Site-Data')).toContain('"cache"')
  expect(answer.headers.getSetCookie().find((cookie) => cookie.startsWith('sid='))).toMatch(/Max-Age=0/)
})

test('a name with no account left has no session: nobody is made up', async () => {
  const [somebody] = await db.select({ id: people.id }).from(people).where(eq(people.staffCode, 'LS1008'))
  expect((await visit('/account', { cookie: `sid=${found(somebody).id}` })).status).toBe(303)
})

async function grant(staffCode: string, role: 'hr' | 'leader' = 'hr', until: string | null = null): Promise<string> {
  const personId = await personIdByCode(staffCode)
  const agencyId = found(await agencyByKey('tinh-lang-son')).id
  await grantRole(await actor('quantri'), personId, { role, agencyId, from: today(), until, reason: 'Thử' })
  return personId
}

async function opens(who: Browser | string | undefined): Promise<boolean> {
  const cookie = who instanceof Browser ? who.sent() : `sid=${who}`
  return (await visit('/account', { cookie })).status === 200
}

async function signedIn(name: string): Promise<Browser> {
  const browser = new Browser()
  expect((await browser.signIn(name, stagePassword)).status).toBe(303)
  return browser
}
