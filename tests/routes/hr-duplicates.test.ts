/** From the queue to one record and back, by the pages. */
import { beforeAll, expect, test } from 'vitest'
import { system } from '#app/domain/access.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { idOf } from '#app/tasks/seed/agencies.ts'
import { Browser, pathOf } from '#tests/browser.ts'
import { stagePassword } from '#tests/stage.ts'
import { at } from '#tests/time.ts'
import { withServer } from '#tests/visit.ts'

withServer()

const known = { fullName: 'Linh Thị Trùng Lặp', birthDate: '1988-08-18', citizenId: '020188123456' }
let [one, other] = ['', '']
let hour = 8

beforeAll(async () => {
  const posting = { agencyId: await idOf('xa-that-khe'), position: 'Chuyên viên', from: '2026-01-01' }
  one = await enter(system, { ...known, staffCode: 'LAP01', type: 'congChuc' }, posting)
  other = await enter(system, { ...known, fullName: 'Linh Thi Trung Lap', staffCode: 'LAP02', type: 'vienChuc' }, posting)
})

/** Each time an hour later: what was done is before what is done next. */
async function officer(): Promise<Browser> {
  at(`2026-11-24T${String(hour++).padStart(2, '0')}:00`)
  const browser = new Browser()
  await browser.signIn('nhansu', stagePassword)
  return browser
}

const textOf = async (answer: Response) => (await answer.text()).replace(/<!-- -->/g, '')

test('the pair is queued with its reasons, and compared without showing what is held back', async () => {
  const browser = await officer()
  const queue = await textOf(await browser.get('/hr/duplicates'))
  expect(queue).toContain('Cùng số căn cước')
  expect(queue).toContain(`/hr/duplicates/${one}/${other}`)
  const page = await textOf(await browser.get(`/hr/duplicates/${one}/${other}`))
  expect(page).toContain('họ tên chỉ khác dấu')
  expect(page).toContain('Khác nhau')
  expect(page).not.toContain(known.citizenId)
  for (const written of ['1988-08-18', '18/08/1988']) expect(page).not.toContain(written)
})

test('parted, it is gone from the queue and stands among the parted, from where it comes back', async () => {
  const browser = await officer()
  expect(pathOf(await browser.post(`/hr/duplicates/${one}/${other}/parting`, {}))).toBe('/hr/duplicates')
  expect(await textOf(await browser.get('/hr/duplicates'))).not.toContain(other)
  expect(await textOf(await browser.get('/hr/duplicates?shown=parted'))).toContain(other)
  await browser.post(`/hr/duplicates/${one}/${other}/parting`, { end: '1' })
  expect(await textOf(await browser.get('/hr/duplicates'))).toContain(other)
})

test('merged as previewed, the other record’s page leads to the one that stays; and back', async () => {
  const browser = await officer()
  const page = await textOf(await browser.get(`/hr/duplicates/${one}/${other}?stays=one&type=other&names=1`))
  expect(page).toContain('Thông tin lấy từ hồ sơ gộp vào: đối tượng.')
  const posted = hiddenIn(page, '/merge"')
  expect(posted).toMatchObject({ stays: 'one', type: 'other', names: '1' })
  const merged = pathOf(await browser.post(`/hr/duplicates/${one}/${other}/merge`, posted))
  expect(merged).toMatch(/^\/hr\/merges\//)
  expect(pathOf(await browser.get(`/hr/people/${other}`))).toBe(`/hr/people/${one}`)
  const staying = await textOf(await browser.get(`/hr/people/${one}`))
  expect(staying).toContain(merged)
  expect(staying).toContain('Viên chức')
  expect(await textOf(await browser.get(merged))).toContain('Hoàn tác việc gộp')
  expect((await browser.get(`/hr/duplicates/${one}/${other}`)).status).toBe(404)
  expect(pathOf(await browser.post(`${merged}/reversal`, {}))).toBe(merged)
  expect(await textOf(await browser.get(merged))).toContain('Đã hoàn tác lúc')
  expect((await browser.get(`/hr/people/${other}`)).status).toBe(200)
})

test('a form that is not whole is refused in words', async () => {
  const browser = await officer()
  const back = `/hr/duplicates/${one}/${other}`
  await browser.get(back)
  expect((await browser.post(`${back}/merge`, { stays: 'one' })).status).toBe(303)
  expect((await browser.get(`/hr/people/${other}`)).status).toBe(200)
})

function hiddenIn(page: string, action: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes(action)) ?? ''
  return Object.fromEntries([...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]))
}
