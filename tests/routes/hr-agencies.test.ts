import { expect, test } from 'vitest'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { found } from '#app/domain/problem.ts'
import { cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

const text = async (path: string, as: (typeof cast)[keyof typeof cast] = cast.nhansu) => (await visit(path, { as })).text()
const pageOf = async (key: string, day?: string) => `/hr/agencies/${found(await agencyByKey(key, day)).id}`

test('the tree is that of the day asked for', async () => {
  const then = await text('/hr/agencies?on=31/12/2024')
  expect(then).toMatch(/Huyện Tràng Định<\/a>/)
  expect(then).toContain('Huyện: 11')
  expect(then).not.toContain('Phường Kỳ Lừa')
  const now = await text('/hr/agencies?on=1/7/2025')
  expect(now).not.toMatch(/Huyện Tràng Định<\/a>/)
  expect(now).toMatch(/Phường Kỳ Lừa<\/a>/)
})

test('a search names each by what tells it from the others, those that are no more too', async () => {
  const page = await text('/hr/agencies?q=xa+chi+lang')
  expect(page).toContain('Xã Chi Lăng (từ 01/07/2025)')
  expect(page).toContain('Xã Chi Lăng (Huyện Tràng Định, đến 30/06/2025)')
  expect(page).toContain('Xã Chi Lăng (Huyện Chi Lăng, đến 30/06/2025)')
  expect(await text('/hr/agencies?q=05986&on=31/12/2024')).toContain('Xã Hoàng Đồng')
  expect(await text('/hr/agencies?q=khong-co-noi-nay')).toContain('Không tìm thấy cơ quan, đơn vị nào')
})

test('the page of an agency tells who went before it, by which decision', async () => {
  const page = await text(await pageOf('xa-that-khe'))
  expect(page).toContain('Thị trấn Thất Khê (đến 30/06/2025)')
  expect(page).toContain('1672/NQ-UBTVQH15')
  const district = await text(await pageOf('huyen-trang-dinh-180', '2024-12-31'))
  expect(district).toContain('Không hoạt động vào ngày 23/11/2026')
})

test('numbers of people are for those whose scope holds the agency, and open', async () => {
  const own = await pageOf(cast.hocvien.agency)
  const page = await text(own)
  const [, href = '', count] = /href="(\/hr\/agencies\/[^"]+\/people\?on=[^"]+)">(\d+) người/.exec(page) ?? []
  expect((await text(href.replaceAll('&amp;', '&'))).match(/href="\/hr\/people\/[^"]+"/g)).toHaveLength(Number(count))
  const other = await text(own, cast.nhansu2)
  expect(other).toContain('Ngoài phạm vi của anh/chị')
  expect(other).not.toContain('/people?on=')
  expect((await visit(`${own}/people`, { as: cast.nhansu2 })).status).toBe(404)
  expect(await text(own, cast.giangvien)).toContain('Ngoài phạm vi của anh/chị')
})

test('coverage of a day opens the people who are behind it that day', async () => {
  const page = await text(`${await pageOf(cast.hocvien.agency)}?on=1/11/2026`)
  const [, href = ''] = /href="([^"]+state=excluded)"/.exec(page) ?? []
  const [, done = '', all = ''] = /share-count">(\d+)\/(\d+)/.exec(page) ?? []
  const listed = async (state: string) =>
    ((await text(href.replaceAll('&amp;', '&').replace('state=excluded', `state=${state}`))).match(/<th scope="row"/g) ?? []).length
  expect(Number(all)).toBeGreaterThan(0)
  expect([await listed('done'), await listed('obliged')]).toEqual([Number(done), Number(all)])
})
