import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { issueActivation, redeemCode } from '#app/domain/account/activating.ts'
import { now } from '#app/domain/clock.ts'
import { resetFactor } from '#app/domain/factor/ending.ts'
import { grantRole } from '#app/domain/account/granting.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { people } from '#db/schema/index.ts'
import { figuresOf, withFactor } from '#tests/authenticator.ts'
import { Browser, pathOf } from '#tests/browser.ts'
import { actor, cast } from '#tests/cast.ts'
import { decide } from '#tests/settings.ts'
import { stagePassword } from '#tests/stage.ts'
import { at, later } from '#tests/time.ts'
import { withServer } from '#tests/visit.ts'

withServer()
beforeEach(() => decide({ secondFactor: 0 }))

describe('Signing in with a second step', () => {
  test('opens nothing after the password; the code opens, and leads to where one was going', async () => {
    const { secret } = await holding('giangvien')
    later({ minutes: 1 }, now())
    const browser = new Browser()
    const step = pathOf(await browser.signIn('giangvien', stagePassword, '/studio'))
    expect(step).toBe('/sign-in/second-factor?to=%2Fstudio')
    expect(browser.cookies.has('sid') && browser.cookies.get('sid') !== '').toBe(false)
    expect((await browser.get('/studio')).status).toBe(303)
    expect(await (await browser.get(step)).text()).toContain('Mã xác thực')
    const wrong = await browser.post(step, { to: '/studio', code: '000000' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).not.toContain('000000')
    const right = await browser.post(step, { to: '/studio', code: await figuresOf(secret) })
    expect(pathOf(right)).toBe('/studio')
    expect((await browser.get('/studio')).status).toBe(200)
    expect(pathOf(await browser.get(step)), 'the step is spent').toMatch(/^\/sign-in/)
  })

  test('by a recovery code says how many are left', async () => {
    const { codes } = await holding('giangvien')
    const browser = new Browser()
    const step = pathOf(await browser.signIn('giangvien', stagePassword))
    const { page } = await browser.follow(await browser.post(step, { code: found(codes[3]) }))
    expect(await page.text()).toContain('còn 9 mã')
  })

  test('is not passed over by a link that sets a password, nor by a code of HR', async () => {
    const learner = await actor('hocvien')
    await withFactor(learner, found(await accountOf(learner.id)).id)
    const { code } = await issueActivation(await actor('nhansu'), learner.id)
    const browser = new Browser()
    const chosen = { newPassword: 'sương trên hồ Phai Loạn', againPassword: 'sương trên hồ Phai Loạn' }
    const answer = await browser.post(`/reset/${await redeemCode('hocvien', code)}`, chosen)
    expect(pathOf(answer)).toBe('/sign-in/second-factor?to=%2F')
    expect((await browser.get('/account')).status).toBe(303)
    await resetFactor(await actor('quantri'), learner.id)
    expect(pathOf(await new Browser().signIn('hocvien', 'sương trên hồ Phai Loạn', '/account'))).toBe('/account')
  })

  test('from nowhere leads to the start', async () => {
    const browser = new Browser()
    expect(pathOf(await browser.get('/sign-in/second-factor?to=/studio'))).toBe('/sign-in?to=%2Fstudio')
    const answer = await browser.post('/sign-in/second-factor', { code: '123456' })
    expect(answer.status).toBe(303)
  })
})

describe('Somebody with a role but no second step, where one is asked for', () => {
  test('is led to set one up after signing in, and goes on from there', async () => {
    await decide({ secondFactor: 1 })
    const browser = new Browser()
    const page = pathOf(await browser.signIn('lanhdao', stagePassword, '/hr/coverage'))
    expect(page).toBe('/account/second-factor?to=%2Fhr%2Fcoverage')
    expect(await (await browser.get(page)).text()).toContain('Vai trò của anh/chị cần xác thực hai bước')
    const setUp = pathOf(await browser.post('/account/second-factor', { to: '/hr/coverage' }))
    const shown = await (await browser.get(setUp)).text()
    expect(shown).toMatch(/<svg class="qr-code"/)
    const secret = found(/<code class="secret">([A-Z2-7 ]+)</.exec(shown)?.[1]).replaceAll(' ', '')
    const wrong = await browser.post(setUp, { to: '/hr/coverage', code: '000000' })
    expect([wrong.status, (await wrong.text()).includes(secret.slice(0, 4))]).toEqual([422, true])
    const done = await browser.post(setUp, { to: '/hr/coverage', code: await figuresOf(secret) })
    expect(done.status).toBe(200)
    const codes = (await done.text()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g)
    expect(new Set(codes).size).toBe(10)
    expect((await browser.get('/hr/coverage')).status).toBe(200)
    expect(await (await browser.get(setUp)).text(), 'shown once').not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  })

  test('may do what a learner may until then, and is told', async () => {
    await decide({ secondFactor: 1 })
    const browser = new Browser()
    await browser.signIn('nhansu', stagePassword)
    expect((await browser.get('/courses')).status).toBe(200)
    expect(await (await browser.get('/')).text()).toContain('Các việc theo vai trò của anh/chị chưa dùng được')
    expect(pathOf(await browser.get('/hr/people'))).toBe('/account/second-factor?to=%2Fhr%2Fpeople')
    expect((await browser.get('/admin')).status, 'beyond the role').toBe(403)
    const other = (await db.select({ id: people.id }).from(people).where(eq(people.staffCode, cast.hocvien.staffCode)))[0]
    expect((await browser.post(`/hr/people/${found(other).id}/suspension`, { reason: 'x' })).headers.get('Location')).toMatch(
      /^\/account\/second-factor\?/,
    )
  })

  test('has a form that was posted meanwhile completed once it is set up', async () => {
    const browser = new Browser()
    await browser.signIn('quantri', stagePassword)
    await decide({ secondFactor: 1 })
    const page = pathOf(await browser.post('/admin/settings/lockMinutes', { value: '25' }))
    expect(page).toMatch(/^\/account\/second-factor\?to=%2Fadmin%2Fsettings%2FlockMinutes&form=/)
    const fields = Object.fromEntries(new URL(page, 'http://x').searchParams)
    const setUp = pathOf(await browser.post('/account/second-factor', fields))
    const secret = found(/<code class="secret">([A-Z2-7 ]+)</.exec(await (await browser.get(setUp)).text())?.[1]).replaceAll(' ', '')
    const done = await (await browser.post(setUp, { ...fields, code: await figuresOf(secret) })).text()
    const next = found(/href="(\/sign-in\/completion[^"]*)"/.exec(done)?.[1])
    const { path } = await browser.follow(await browser.get(next))
    expect(path).toBe('/admin/settings')
    expect(await (await browser.get('/admin/settings/lockMinutes')).text()).toContain('25 phút')
  })

  test('whose role begins at midnight goes on learning in the same session, and sets one up for the role', async () => {
    await decide({ secondFactor: 1 })
    const [row] = await db.select({ id: people.id }).from(people).where(eq(people.staffCode, 'LS1002'))
    const agency = found(await agencyByKey('xa-that-khe'))
    const role = { role: 'trainer', agencyId: agency.id, from: '2026-11-24', until: null, reason: null } as const
    await grantRole(await actor('quantri'), found(row).id, role)
    at('2026-11-23T23:50')
    const browser = new Browser()
    expect(pathOf(await browser.signIn('LS1002', stagePassword, '/courses'))).toBe('/courses')
    at('2026-11-24T00:05')
    expect((await browser.get('/courses')).status).toBe(200)
    expect(pathOf(await browser.get('/studio'))).toBe('/account/second-factor?to=%2Fstudio')
  })
})

describe('The page of the second step', () => {
  test('makes new recovery codes, shown once', async () => {
    const { secret } = await holding('giangvien')
    const browser = await inAs('giangvien', secret)
    const page = await (await browser.post('/account/second-factor/recovery-codes', {})).text()
    expect(page.match(/<code>[0-9A-Z-]{14}<\/code>/g)).toHaveLength(10)
  })

  test('turns it off with the password, where none is asked for', async () => {
    const { secret } = await holding('giangvien')
    const browser = await inAs('giangvien', secret)
    expect((await browser.post('/account/second-factor/removal', { currentPassword: 'sai' })).status).toBe(422)
    expect(pathOf(await browser.post('/account/second-factor/removal', { currentPassword: stagePassword }))).toBe('/account/second-factor')
    expect(pathOf(await new Browser().signIn('giangvien', stagePassword, '/studio'))).toBe('/studio')
  })

  test('keeps the second step of a session whose password is changed, and how long ago it was taken: the phone is asked for again', async () => {
    const { secret } = await holding('nhansu2')
    await decide({ secondFactor: 1, confirmMinutes: 10 })
    const browser = await inAs('nhansu2', secret)
    const changed = { currentPassword: stagePassword, newPassword: 'nắng trên ruộng bậc thang', againPassword: 'nắng trên ruộng bậc thang' }
    expect(pathOf(await browser.post('/account', changed))).toBe('/account')
    expect((await browser.get('/hr/people')).status).toBe(200)
    expect(pathOf(await browser.get('/hr/completions.xlsx')), 'shown a minute ago').toBe('')
    for (const page of ['/account', '/account/password']) {
      later({ minutes: 11 }, now())
      const [old, chosen] = [changed.newPassword, `${changed.newPassword} ${page}`]
      await browser.post(page, { currentPassword: old, newPassword: chosen, againPassword: chosen })
      changed.newPassword = chosen
      expect((await browser.get('/hr/people')).status).toBe(200)
      expect(pathOf(await browser.get('/hr/completions.xlsx')), page).toMatch(/^\/sign-in\/confirmation\?/)
    }
  })
})

async function holding(name: keyof typeof cast): Promise<{ secret: string; codes: string[] }> {
  const person = await actor(name)
  return withFactor(person, found(await accountOf(person.id)).id)
}

/** Signed in with both steps, a minute after the second was set up. */
async function inAs(name: keyof typeof cast, secret: string): Promise<Browser> {
  later({ minutes: 1 }, now())
  const browser = new Browser()
  const step = pathOf(await browser.signIn(name, stagePassword))
  expect(pathOf(await browser.post(step, { code: await figuresOf(secret) }))).toBe('/')
  return browser
}
