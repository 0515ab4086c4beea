/** Under https, cookies are bound to this host and to https, and browsers are told to stay with it. */
import { expect, test, vi } from 'vitest'
import { Browser } from '#tests/browser.ts'
import { faultsOf } from '#tests/guarded.ts'
import { stagePassword } from '#tests/stage.ts'
import { visit, withServer } from '#tests/visit.ts'

// before anything reads the settings
vi.hoisted(() => {
  process.env['APP_ORIGIN'] = 'https://taphuan.langson.example'
})

withServer()

test('every cookie is secure; that of a session bears a name that binds it to this host', async () => {
  const browser = new Browser()
  const answers = [
    await browser.signIn('hocvien', stagePassword),
    await browser.post('/language', { locale: 'en', to: '/courses' }, '/courses'),
    await browser.post('/forgotten', { name: 'khong-co-ai' }),
    await browser.get('/courses'),
    await browser.post('/sign-out', {}),
  ]
  for (const answer of answers) expect(faultsOf(answer, await answer.text())).toEqual([])
  const names = answers.flatMap((answer) => answer.headers.getSetCookie().map((cookie) => cookie.split('=', 1)[0]))
  expect(new Set(names)).toEqual(new Set(['__Host-sid', 'device', 'language', 'flash']))
})

test('a session under the name for http is none', async () => {
  const browser = new Browser()
  await browser.signIn('hocvien', stagePassword)
  const token = browser.cookies.get('__Host-sid')
  expect((await visit('/account', { cookie: `__Host-sid=${token}` })).status).toBe(200)
  expect((await visit('/account', { cookie: `sid=${token}` })).status).toBe(303)
})

test('a form that says http is from elsewhere', async () => {
  const form = { name: 'hocvien', password: stagePassword }
  expect((await visit('/sign-in', { form, headers: { Origin: 'http://taphuan.langson.example' } })).status).toBe(403)
  expect((await visit('/sign-in', { form, headers: { Origin: 'https://taphuan.langson.example:8443' } })).status).toBe(403)
  expect((await visit('/sign-in', { form, headers: { Origin: 'https://taphuan.langson.example.evil.example' } })).status).toBe(403)
  expect((await visit('/sign-in', { form })).status).toBe(303)
})
