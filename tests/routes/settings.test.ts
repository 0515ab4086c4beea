import { expect, test } from 'vitest'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { presetOf } from '#app/domain/setting/settings.ts'
import { env } from '#app/web/env.ts'
import { cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

test('the page shows each setting beside both levels', async () => {
  const page = await (await visit('/admin/settings', { as: cast.quantri })).text()
  expect(page).toContain('Thời gian không thao tác của quản trị hệ thống')
  expect(page).toMatch(/30 phút[\s\S]{0,400}5 phút/)
  expect(page).toContain('Áp dụng bộ Cấp độ 2')
})

test('one setting is changed on its own page, which then says by whom', async () => {
  const answer = await visit('/admin/settings/lockMinutes', { as: cast.quantri, form: { value: '20' } })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/admin/settings'])
  expect((await presentSettings()).lockMinutes).toBe(20)
  const page = await (await visit('/admin/settings/lockMinutes', { as: cast.quantri })).text()
  expect(page).toContain('20 phút')
  expect(page).toContain(cast.quantri.fullName)
})

test.each(['', 'nhiều', '1e9', '2,5', '-3', '0'])('a value that cannot be is said at the field, and kept there: %s', async (value) => {
  const answer = await visit('/admin/settings/lockMinutes', { as: cast.quantri, form: { value } })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('aria-invalid="true"')
  if (value) expect(page).toContain(`value="${value}"`)
})

test('a preset is taken as a whole', async () => {
  const answer = await visit('/admin/settings/adoption', { as: cast.quantri, form: { preset: 'demo' } })
  expect(answer.headers.get('Location')).toBe('/admin/settings')
  expect(await presentSettings()).toEqual(presetOf('demo'))
  expect((await visit('/admin/settings/adoption', { as: cast.quantri, form: { preset: 'level9' } })).status).toBe(303)
  expect(await presentSettings()).toEqual(presetOf('demo'))
})

test('the set of a demo is taken in a demo alone', async () => {
  await visit('/admin/settings/lockMinutes', { as: cast.quantri, form: { value: '20' } })
  env.demo = false
  await visit('/admin/settings/adoption', { as: cast.quantri, form: { preset: 'demo' } })
  env.demo = true
  expect((await presentSettings()).lockMinutes).toBe(20)
})

test('a setting that is none is missing', async () => {
  expect((await visit('/admin/settings/khong-co', { as: cast.quantri })).status).toBe(404)
  expect((await visit('/admin/settings/constructor', { as: cast.quantri })).status).toBe(404)
})
