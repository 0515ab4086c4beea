/** The manuals: whom to ask, the settings as they are, and the manual that belongs to a page. */
import { expect, test } from 'vitest'
import { changeSetting } from '#app/domain/setting/changing.ts'
import { actor, cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

const pageOf = async (path: string, as?: { staffCode: string }) => (await visit(path, { ...(as && { as }) })).text()
const manualAt = async (path: string, as?: { staffCode: string }) => /<a href="(\/help[^"]*)">Trợ giúp</.exec(await pageOf(path, as))?.[1]

test('whoever is signed in is told whom to ask at their own agency, a stranger where to look', async () => {
  for (const path of ['/help', '/help/learner', '/help/hr', '/privacy']) {
    const own = await pageOf(path, cast.nhansu)
    expect(own).toContain('Nông Văn Thành')
    expect(own).toContain('href="tel:02050000640"')
    const strangers = await pageOf(path)
    expect(strangers).not.toContain('Nông Văn Thành')
    expect(strangers).toContain('Tìm cán bộ đầu mối của cơ quan')
  }
})

test('an agency that names nobody shows the contact of the one above', async () => {
  const html = await pageOf('/help', cast.lanhdao)
  expect(html).toMatch(/Cán bộ đầu mối của Ủy ban nhân dân tỉnh/)
  expect(html).toContain('Chu Thế Vinh, Phòng Chuyển đổi số, Sở Khoa học và Công nghệ (Tỉnh Lạng Sơn)')
})

test('a manual tells the settings as they are now, in the reader’s language', async () => {
  const administrator = await actor('quantri')
  await changeSetting(administrator, 'passwordLength', 17)
  await changeSetting(administrator, 'signInTries', 4)
  await changeSetting(administrator, 'lockMinutes', 25)
  await changeSetting(administrator, 'logMonths', 8)
  const help = await pageOf('/help')
  for (const words of ['ít nhất 17 ký tự', '4 lần', '25 phút', 'trong 7 ngày']) expect(help).toContain(words)
  expect(await pageOf('/privacy')).toContain('8 tháng')
  for (const role of ['learner', 'hr', 'trainer', 'leader', 'administrator'])
    expect(await pageOf(`/help/${role}`)).not.toMatch(/[^#]\{\w+\}/)
})

test('there is no manual of a role nobody holds', async () => {
  for (const path of ['/help/nobody', '/help/..%2Fprivacy', '/help/help']) expect((await visit(path)).status).toBe(404)
})

test('the foot of a page leads to the manual of the work done there', async () => {
  expect(await manualAt('/sign-in')).toBe('/help')
  expect(await manualAt('/', cast.hocvien)).toBe('/help/learner')
  expect(await manualAt('/', cast.nhansu)).toBe('/help/hr')
  expect(await manualAt('/courses', cast.nhansu)).toBe('/help/learner')
  expect(await manualAt('/hr/coverage', cast.lanhdao)).toBe('/help/leader')
  expect(await manualAt('/hr/people', cast.quantri)).toBe('/help/hr')
  expect(await manualAt('/studio', cast.giangvien)).toBe('/help/trainer')
  expect(await manualAt('/admin', cast.quantri)).toBe('/help/administrator')
})
