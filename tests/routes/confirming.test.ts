import { and, desc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { now } from '#app/domain/clock.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { found } from '#app/domain/problem.ts'
import { asksToConfirm } from '#app/web/confirming.ts'
import { db } from '#db'
import { grants, keptForms } from '#db/schema/index.ts'
import { figuresOf, withFactor } from '#tests/authenticator.ts'
import { Browser, pathOf } from '#tests/browser.ts'
import { actor } from '#tests/cast.ts'
import { decide } from '#tests/settings.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'
import { allRoutes, withServer } from '#tests/visit.ts'

withServer()
beforeEach(() => decide({ confirmMinutes: 10, idleAdministrator: 120, idleStaff: 120 }))

const grave = [
  'routes/activations/issuance action',
  'routes/activations/sheet loader',
  'routes/admin/revocation action',
  'routes/admin/roles action',
  'routes/completions/sheet loader',
  'routes/coverage/people-sheet loader',
  'routes/feeds/index action',
  'routes/feeds/revocation action',
  'routes/holidays/limit action',
  'routes/imports/errors loader',
  'routes/merges/merge action',
  'routes/merges/reversal action',
  'routes/people/second-factor action',
  'routes/people/sheet action',
  'routes/people/sheet loader',
  'routes/personal-data/machine loader',
  'routes/personal-data/readable loader',
  'routes/second-factor/recovery-codes action',
  'routes/second-factor/removal action',
  'routes/second-factor/set-up action',
  'routes/second-factor/set-up loader',
  'routes/second-factor/show action',
  'routes/security/export loader',
  'routes/session/consent action',
  'routes/settings/adoption action',
  'routes/settings/edit action',
]

test('the grave acts are these, each declared at its door', () => {
  const declared = allRoutes().flatMap(({ id, module }) =>
    Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' && asksToConfirm(value) ? [`${id} ${name}`] : [])),
  )
  expect(declared.sort()).toEqual(grave)
})

describe('A grave act', () => {
  test('goes through within ten minutes of signing in', async () => {
    const browser = await signedIn('quantri')
    expect(pathOf(await browser.post('/admin/settings/lockMinutes', { value: '16' }))).toBe('/admin/settings')
    later({ minutes: 9 }, now())
    expect(pathOf(await browser.post('/admin/settings/lockMinutes', { value: '17' }))).toBe('/admin/settings')
  })

  test('later asks for the password, keeps the form and completes it: the role is granted once', async () => {
    const browser = await signedIn('quantri')
    later({ minutes: 11 }, now())
    const before = browser.cookies.get('sid')
    const door = pathOf(await browser.post('/admin/roles', await aGrant()))
    expect(door).toMatch(/^\/sign-in\/confirmation\?to=%2Fadmin%2Froles&form=[0-9a-f-]{36}$/)
    expect(await granted()).toBe(0)
    const page = await (await browser.get(door)).text()
    expect(page).toContain('Biểu mẫu anh/chị vừa gửi đã được giữ lại')
    expect((await confirm(browser, door, { currentPassword: 'sai' })).status).toBe(422)
    const { path } = await browser.follow(await confirm(browser, door))
    expect(path).toBe('/admin/roles')
    expect(await granted()).toBe(1)
    expect(browser.cookies.get('sid'), 'a new session').not.toBe(before)
    expect(pathOf(await browser.get('/sign-in/completion?to=/admin')), 'nothing waits').toBe('/admin')
    expect(await granted()).toBe(1)
  })

  test('that was not good shows its page with what was typed', async () => {
    const browser = await signedIn('quantri')
    later({ minutes: 11 }, now())
    const door = pathOf(await browser.post('/admin/settings/sessionHours', { value: '99' }))
    const { page } = await browser.follow(await confirm(browser, door))
    expect(page.status).toBe(422)
    expect(await page.text()).toContain('value="99"')
  })

  test('asked to download goes on to the file, by a page that leads back', async () => {
    const browser = await signedIn('nhansu')
    later({ minutes: 11 }, now())
    const door = pathOf(await browser.get('/hr/completions.xlsx?from=2026-01-01'))
    expect(door).toMatch(/^\/sign-in\/confirmation\?to=%2Fhr%2Fcompletions\.xlsx%3Ffrom%3D2026-01-01/)
    const { page } = await browser.follow(await confirm(browser, door))
    expect(page.status).toBe(200)
    expect(page.headers.get('Refresh')).toBe('0; url=/hr/completions.xlsx?from=2026-01-01')
    expect(await page.text()).toContain('Tệp đang được tải xuống')
    const file = await browser.get('/hr/completions.xlsx?from=2026-01-01')
    expect(file.headers.get('Content-Type')).toContain('spreadsheetml')
  })

  test('asked of who is signed out waits for their word after signing in', async () => {
    const browser = await signedIn('quantri')
    later({ hours: 3 }, now())
    const door = pathOf(await browser.post('/admin/settings/lockMinutes', { value: '18' }))
    expect(door).toMatch(/^\/sign-in\?to=%2Fadmin%2Fsettings%2FlockMinutes&kept=1$/)
    const { path } = await browser.decideOnKept(await browser.signInAt(door, 'quantri', stagePassword), 'consent')
    expect(path).toBe('/admin/settings')
    expect(await (await browser.get('/admin/settings/lockMinutes')).text()).toContain('18 phút')
  })

  test('asks for the second step, too, where there is one', async () => {
    const trainer = await actor('lanhdao')
    const { secret } = await withFactor(trainer, found(await accountOf(trainer.id)).id)
    later({ minutes: 1 }, now())
    const browser = new Browser()
    const step = pathOf(await browser.signIn('lanhdao', stagePassword))
    await browser.post(step, { code: await figuresOf(secret) })
    later({ minutes: 11 }, now())
    const door = pathOf(await browser.get('/hr/completions.xlsx'))
    expect(await (await browser.get(door)).text()).toContain('Mã xác thực')
    expect((await confirm(browser, door)).status).toBe(422)
    const answer = await confirm(browser, door, { currentPassword: stagePassword, code: await figuresOf(secret) })
    expect(answer.status).toBe(303)
    expect((await browser.get('/hr/completions.xlsx')).headers.get('Content-Type')).toContain('spreadsheetml')
  })
})

describe('A form planted by somebody who has only the session', () => {
  test('is done neither by the next confirmation of its owner nor by the next sign-in', async () => {
    const owner = await signedIn('quantri')
    later({ minutes: 11 }, now())
    const thief = new Browser()
    thief.cookies.set('sid', owner.cookies.get('sid') ?? '')
    const planted = pathOf(await thief.post('/admin/settings/idleLearner', { value: '720' }))

    const door = pathOf(await owner.post('/admin/settings/lockMinutes', { value: '19' }))
    await owner.follow(await confirm(owner, door))
    await owner.follow(await owner.get('/sign-in/completion?to=/admin'))
    await owner.follow(await owner.signIn('quantri', stagePassword))

    expect(await (await owner.get('/admin/settings/idleLearner')).text()).not.toContain('720 phút')
    expect(pathOf(await thief.get(planted)), 'the stolen session has ended').toMatch(/^\/sign-in/)
    const [form] = await db
      .select()
      .from(keptForms)
      .where(eq(keptForms.path, '/admin/settings/idleLearner'))
      .orderBy(desc(keptForms.keptAt))
    expect(form?.takenAt ?? null).toBeNull()
  })

  test('is not done by the sign-in that follows a session which ran out', async () => {
    const owner = await signedIn('quantri')
    later({ hours: 3 }, now())
    const thief = new Browser()
    thief.cookies.set('sid', owner.cookies.get('sid') ?? '')
    await thief.post('/admin/settings/idleLearner', { value: '720' })
    await owner.decideOnKept(await owner.signIn('quantri', stagePassword), 'refusal')
    await owner.follow(await owner.get('/sign-in/completion?to=/'))
    expect(await (await owner.get('/admin/settings/idleLearner')).text()).not.toContain('720 phút')
  })

  test('is not done by a sign-in that its address leads to', async () => {
    const owner = await signedIn('quantri')
    later({ minutes: 11 }, now())
    const [, id = ''] = /form=([\w-]+)/.exec(pathOf(await owner.post('/admin/settings/idleLearner', { value: '720' }))) ?? []
    await owner.follow(await owner.signInAt(`/sign-in?to=%2F&form=${id}`, 'quantri', stagePassword))
    expect(await (await owner.get('/admin/settings/idleLearner')).text()).not.toContain('720 phút')
  })
})

async function signedIn(name: string): Promise<Browser> {
  const browser = new Browser()
  expect((await browser.signIn(name, stagePassword)).status).toBe(303)
  return browser
}

async function confirm(
  browser: Browser,
  door: string,
  typed: Record<string, string> = { currentPassword: stagePassword },
): Promise<Response> {
  return browser.post(door, { ...Object.fromEntries(new URL(door, 'http://x').searchParams), ...typed })
}

async function aGrant() {
  return { staffCode: 'hocvien', role: 'trainer', agency: found(await agencyByKey('xa-that-khe')).id, until: '', reason: '' }
}

async function granted(): Promise<number> {
  return db.$count(grants, and(eq(grants.personId, (await actor('hocvien')).id), eq(grants.role, 'trainer')))
}
