/** Above a refused form stands what is wrong: each line begins with the label of its field and leads there. */
import { describe, expect, test } from 'vitest'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { found } from '#app/domain/problem.ts'
import { actor, cast } from '#tests/cast.ts'
import { summaryOf } from '#tests/summary.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

test('somebody entered without anything is told field by field what is missing, in the words of the form', async () => {
  const lines = summaryOf(await (await visit('/hr/people/new', { as: cast.nhansu, form: { type: 'congChuc', from: '31/02/2026' } })).text())
  expect(lines.map(({ text }) => text)).toEqual([
    'Họ và tên: Đề nghị nhập mục này.',
    'Mã cán bộ: Đề nghị nhập mục này.',
    'Cơ quan: Đề nghị nhập mục này.',
    'Chức vụ: Đề nghị nhập mục này.',
    'Từ ngày: Ngày cần ghi dạng ngày/tháng/năm, ví dụ 05/01/2026.',
  ])
  expect(lines[0]).toMatchObject({ to: 'f-fullName', label: 'Họ và tên' })
})

test('a fault of no single field stands alone', async () => {
  const lines = summaryOf(await (await visit('/sign-in', { form: { name: 'hocvien', password: 'sai' } })).text())
  expect(lines).toMatchObject([{ to: null, text: expect.stringContaining('mật khẩu') }])
})

const forms: [page: string, as: keyof typeof cast | null][] = [
  ['/sign-in', null],
  ['/activate', null],
  ['/verify', null],
  ['/account', 'hocvien'],
  ['/account/password', 'hocvien'],
  ['/account/personal-data/corrections/new?field=phone', 'hocvien'],
  ['/account/personal-data/corrections/new?field=sex', 'hocvien'],
  ['/hr/requirements/new', 'quantri'],
  ['/hr/people/:id/edit', 'nhansu'],
  ['/hr/people/:id/disclosures', 'nhansu'],
  ['/hr/people/:id/transfer', 'nhansu'],
  ['/hr/people/:id/concurrent', 'nhansu'],
  ['/hr/people/:id/secondment', 'nhansu'],
  ['/hr/people/:id/long-leave', 'nhansu'],
  ['/hr/people/:id/retirement', 'nhansu'],
  ['/hr/imports', 'nhansu'],
  ['/hr/agencies/:agency/contact', 'nhansu'],
  ['/hr/acts/new', 'quantri'],
  ['/admin/roles', 'quantri'],
  ['/admin/feeds', 'quantri'],
  ['/admin/holidays', 'quantri'],
]

describe('sent empty, every line names its field', () => {
  test.each(forms)('%s', async (page, as) => {
    const [{ id }, agency] = [await actor('hocvien'), found(await agencyByKey(cast.nhansu.agency)).id]
    const answer = await visit(page.replace(':id', id).replace(':agency', agency), { as: as && cast[as], form: {} })
    expect(answer.status).toBe(422)
    const lines = summaryOf(await answer.text())
    expect(lines).not.toEqual([])
    expect(lines.filter(({ to, label }) => to === null || label === null)).toEqual([])
  })
})
