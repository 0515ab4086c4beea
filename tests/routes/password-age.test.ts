/** An administrator's password that has become too old: their roles rest until a new one is chosen. */
import { beforeEach, describe, expect, test } from 'vitest'
import { now } from '#app/domain/clock.ts'
import { Browser, pathOf } from '#tests/browser.ts'
import { decide } from '#tests/settings.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'
import { withServer } from '#tests/visit.ts'

const [chosen, another] = ['sương trên hồ Phai Loạn', 'mưa qua đèo Sài Hồ sáng sớm']

withServer()
beforeEach(() => decide({ administratorPasswordDays: 60 }))

describe('An administrator whose password is older than the settings allow', () => {
  test('is led to choose another after signing in, and goes on from there', async () => {
    later({ days: 61 }, now())
    const browser = new Browser()
    const page = pathOf(await browser.signIn('quantri', stagePassword, '/admin/state'))
    expect(page).toBe('/account/password?to=%2Fadmin%2Fstate')
    expect(await (await browser.get(page)).text()).toContain('60 ngày một lần')
    expect(pathOf(await browser.get('/admin/state'))).toBe(page)
    expect(await (await browser.get('/')).text()).toContain('Các việc theo vai trò của anh/chị chưa dùng được')
    const passwords = { currentPassword: stagePassword, newPassword: chosen, againPassword: chosen }
    const same = await browser.post(page, { ...passwords, newPassword: stagePassword, againPassword: stagePassword })
    expect([same.status, (await same.text()).includes('phải khác')]).toEqual([422, true])
    expect(pathOf(await browser.post(page, { ...passwords, to: '/admin/state' }))).toBe('/admin/state')
    expect((await browser.get('/admin/state')).status).toBe(200)
    expect(pathOf(await new Browser().signIn('quantri', chosen, '/admin/state'))).toBe('/admin/state')
  })

  test('has a form that was posted meanwhile completed once another is chosen', async () => {
    later({ days: 122 }, now())
    await decide({ administratorPasswordDays: 0 })
    const browser = new Browser()
    await browser.signIn('quantri', chosen)
    await decide({ administratorPasswordDays: 60 })
    const page = pathOf(await browser.post('/admin/settings/lockMinutes', { value: '25' }))
    expect(page).toMatch(/^\/account\/password\?to=%2Fadmin%2Fsettings%2FlockMinutes&form=/)
    const fields = Object.fromEntries(new URL(page, 'http://x').searchParams)
    const passwords = { currentPassword: chosen, newPassword: another, againPassword: another }
    const { path } = await browser.follow(await browser.post(page, { ...fields, ...passwords }))
    expect(path).toBe('/admin/settings')
    expect(await (await browser.get('/admin/settings/lockMinutes')).text()).toContain('25 phút')
  })

  test('is not asked before the day, nor is anybody else, nor where the setting is off', async () => {
    later({ days: 122 + 59 }, now())
    expect(pathOf(await new Browser().signIn('quantri', another, '/admin/state'))).toBe('/admin/state')
    later({ days: 400 }, now())
    for (const name of ['hocvien', 'nhansu', 'lanhdao'])
      expect(pathOf(await new Browser().signIn(name, stagePassword, '/courses'))).toBe('/courses')
    await decide({ administratorPasswordDays: 0 })
    expect(pathOf(await new Browser().signIn('quantri', another, '/admin/state'))).toBe('/admin/state')
  })
})
