import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { issueInstallation } from '#app/domain/account/installing.ts'
import { db } from '#db'
import { people } from '#db/schema/index.ts'
import { cookiesOf, visit, withServer } from '#tests/visit.ts'

withServer()

const password = 'mười quả hồng Bảo Lâm'

async function filled(page: string, fields: Record<string, string> = {}) {
  const [, agency = ''] = /<option value="([^"]+)" selected/.exec(page) ?? []
  return {
    fullName: 'Lương Thị Quản',
    staffCode: 'QT99',
    agency,
    position: 'Chuyên viên',
    newPassword: password,
    againPassword: password,
    ...fields,
  }
}

test('the link of a start leads to a form, and the form to the administrator’s pages, signed in', async () => {
  const address = `/install/${await issueInstallation()}`
  const page = await visit(address)
  expect(page.status).toBe(200)
  const answer = await visit(address, { form: await filled(await page.text()) })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe('/admin')
  const admin = await visit('/admin', { cookie: cookiesOf(answer) })
  expect(admin.status).toBe(200)
  expect(await admin.text()).toContain('Đã tạo người quản trị')
})

test('a form at fault comes back with what was typed, but no password', async () => {
  const address = `/install/${await issueInstallation()}`
  const form = await filled(await (await visit(address)).text(), { staffCode: 'hocvien', email: 'khong-phai-thu', againPassword: 'khác' })
  const differing = await visit(address, { form })
  expect(differing.status).toBe(422)
  const page = await differing.text()
  expect(page).toContain('value="hocvien"')
  expect(page).toContain('Hai lần nhập mật khẩu')
  expect(page).not.toContain(password)
  const taken = await visit(address, { form: { ...form, againPassword: password, email: '' } })
  expect(taken.status).toBe(422)
  expect(await taken.text()).toContain('Mã cán bộ này đã có người dùng')
})

test('an unknown link, a spent one and one of the wrong kind all answer alike', async () => {
  const older = await issueInstallation()
  await issueInstallation()
  const pages = await Promise.all([older, 'khong-co', 'x'.repeat(500)].map((token) => visit(`/install/${token}`)))
  for (const page of pages) {
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('đề nghị khởi động lại')
  }
})

test('a form posted to a spent link makes nobody', async () => {
  const older = await issueInstallation()
  const form = await filled(await (await visit(`/install/${older}`)).text(), { staffCode: 'QT98' })
  await issueInstallation()
  const answer = await visit(`/install/${older}`, { form })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe(`/install/${older}`)
  expect(await db.$count(people, eq(people.staffCode, 'QT98'))).toBe(0)
})
