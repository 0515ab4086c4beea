/** HR names whom to ask at its agencies; whoever cannot sign in sees it. */
import { expect, test } from 'vitest'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { found } from '#app/domain/problem.ts'
import { cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

const pageOf = async (key: string) => `/hr/agencies/${found(await agencyByKey(key)).id}/contact`

test('a new contact is shown at once to whoever forgot the password', async () => {
  const form = { name: 'Lý Thị Hoa Ban', phone: '0205 3812 345' }
  const saved = await visit(await pageOf(cast.nhansu.agency), { as: cast.nhansu, form })
  expect(saved.status).toBe(303)
  expect(await (await visit('/hr/agencies/contacts', { as: cast.nhansu })).text()).toContain('Lý Thị Hoa Ban')
  expect(await (await visit('/forgotten?q=that+khe')).text()).toContain('0205 3812 345')
})

test('a phone that is none is shown again with what is wrong', async () => {
  const refused = await visit(await pageOf(cast.nhansu.agency), { as: cast.nhansu, form: { name: 'Lý Thị Hoa Ban', phone: 'gọi chị Hoa' } })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('8 đến 15 chữ số')
  expect(html).toContain('gọi chị Hoa')
})

test("another agency's contact is not one's own to name", async () => {
  const form = { name: 'Ai đó', phone: '0205 3812 345' }
  expect((await visit(await pageOf(cast.nhansu2.agency), { as: cast.nhansu, form })).status).toBe(404)
  expect(await (await visit('/hr/agencies/contacts', { as: cast.nhansu })).text()).not.toContain('Phường Kỳ Lừa')
})
