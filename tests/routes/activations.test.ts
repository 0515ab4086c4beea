/** Codes for many through the browser: looked at before, grave, slips for the browser that asked and for no other. */
import { beforeEach, expect, test } from 'vitest'
import { now } from '#app/domain/clock.ts'
import { db } from '#db'
import { accountTokens } from '#db/schema/index.ts'
import { Browser, pathOf } from '#tests/browser.ts'
import { actor } from '#tests/cast.ts'
import { decide } from '#tests/settings.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'
import { visit, withServer } from '#tests/visit.ts'
import { workHere } from '#tests/working.ts'

withServer()

/** By itself, not the digits of some id. */
const aCode = /(?<![\w-])[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}(?![\w-])/
let browser: Browser

beforeEach(async () => {
  await decide({ confirmMinutes: 10 })
  browser = new Browser()
  await browser.signIn('nhansu', stagePassword)
})

async function drafted(form: Record<string, string | string[]> = { everybody: '1' }, query = ''): Promise<string> {
  return pathOf(await browser.post(`/hr/activations${query}`, form))
}

test('from the list to slips, without a word of script: nothing is issued before the yes', async () => {
  const before = await db.$count(accountTokens)
  const path = await drafted()
  const preview = await (await browser.get(path)).text()
  expect(preview).toContain('Nông Văn Tuấn')
  expect(preview).not.toMatch(aCode)
  expect(await db.$count(accountTokens)).toBe(before)

  const yes = await browser.post(`${path}/issuance`, { way: 'paper' }, path)
  expect(yes.headers.getSetCookie().join()).toContain(`Path=${path}; HttpOnly`)
  expect((await browser.get(path)).headers.get('Refresh')).toBe('2')
  await workHere()
  const result = await browser.get(path)
  expect(result.headers.get('Refresh')).toBeNull()
  expect(await result.text()).not.toMatch(aCode)

  const slips = await (await browser.get(`${path}/slips`)).text()
  const [code = ''] = aCode.exec(slips) ?? []
  expect(slips).toContain('Hệ thống Tập Huấn · Tỉnh Lạng Sơn')
  expect((await visit('/activate', { form: { name: 'LS1090', code } })).headers.get('Location')).toContain('/reset/')

  const elsewhere = new Browser()
  await elsewhere.signIn('nhansu', stagePassword)
  const other = await (await elsewhere.get(`${path}/slips`)).text()
  expect(other).toContain('Phiếu chỉ mở được ở trình duyệt đã bấm')
  expect(other).not.toMatch(aCode)

  await browser.post(`${path}/slips/removal`, {}, `${path}/slips`)
  expect(await (await browser.get(`${path}/slips`)).text()).not.toMatch(aCode)
})

test('the yes is a grave act: later it asks for the password, then goes on and hands over the key', async () => {
  const path = await drafted({ everybody: '1' }, '?state=open')
  later({ minutes: 11 }, now())
  const door = pathOf(await browser.post(`${path}/issuance`, { way: 'paper' }, path))
  expect(door).toMatch(/^\/sign-in\/confirmation/)
  const fields = Object.fromEntries(new URL(door, 'http://x').searchParams)
  await browser.follow(await browser.post(door, { ...fields, currentPassword: stagePassword }))
  await workHere()
  expect(await (await browser.get(`${path}/slips`)).text()).toMatch(aCode)
})

test('whoever is beyond the scope gets none, whatever ids are posted', async () => {
  const [leader, stranger] = [await actor('quantri'), await actor('nhansu2')]
  const before = await db.$count(accountTokens)
  expect(await drafted({ person: [leader.id, stranger.id, 'khong-co'] })).toBe('/hr/activations')
  expect(await (await browser.get('/hr/activations')).text()).toContain('Đề nghị chọn ít nhất một người')
  expect(await drafted({})).toBe('/hr/activations')
  expect(await drafted({ again: 'khong-co' })).toBe('')
  expect(await db.$count(accountTokens)).toBe(before)
})

test('each state has its list, its count and its file', async () => {
  const page = await (await browser.get('/hr/activations?state=done&below=0')).text()
  expect(page).toContain('Đã kích hoạt ngày')
  expect(page).not.toContain('name="everybody"')
  expect(await (await browser.get('/hr/activations?q=khong-co-ai')).text()).toContain('Không có ai theo bộ lọc này')
  expect((await browser.get('/hr/activations.xlsx?state=todo')).headers.get('Content-Type')).toContain('spreadsheetml')
  expect(await (await browser.get('/hr/activations/agencies')).text()).toContain('state=expired')
})
