/** The page of what was done tells its details in the reader's words. */
import { expect, test } from 'vitest'
import { system } from '#app/domain/access.ts'
import { record } from '#app/domain/history/recording.ts'
import { changeSetting } from '#app/domain/setting/changing.ts'
import { detailInWords } from '#app/web/history-words.ts'
import { actor, cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

test('a setting by its name, before and after with their units', async () => {
  await changeSetting(await actor('quantri'), 'lockMinutes', 30)
  const html = await (await visit('/admin/history?verb=setting.changed', { as: cast.quantri })).text()
  expect(html).toContain('Thiết lập: Thời gian tạm khóa; Trước: 15 phút; Sau: 30 phút')
})

test('a role, a day, a number, a reason', async () => {
  expect(detailInWords({ role: 'hr', until: '2026-12-31' })).toBe('Vai trò: Cán bộ tổ chức; Đến: 31/12/2026')
  expect(detailInWords({ course: 'an-toan', version: 2, until: null })).toBe('Khóa học: an-toan; Phiên bản: 2')
  expect(detailInWords({ rows: 27_715 })).toBe('Số dòng: 27.715')
  await record(system, 'backup.failed', { kind: 'installation', id: 'x' }, { problem: 'target' })
  const html = await (await visit('/admin/history?verb=backup.failed', { as: cast.quantri })).text()
  expect(html).toContain('Lý do: Không ghi được vào thư mục sao lưu')
})
