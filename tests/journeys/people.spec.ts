/** The list of people on a phone and on a desk: what is done less often is folded away on the one, in a row on the other. */
import { expect, type Page, test } from '@playwright/test'
import { signIn } from './support/steps.ts'

test('a phone shows the search on its first screen, and every other task behind one button', { tag: '@plain' }, async ({ page }) => {
  await signIn(page, 'nhansu')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/hr/people')
  await expect(page.getByRole('searchbox')).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('link', { name: 'Thêm cán bộ' })).toBeVisible()
  await expect(tasks(page)).toHaveCount(0)
  await page.locator('summary', { hasText: 'Việc khác' }).focus()
  await page.keyboard.press('Enter')
  await expect(tasks(page)).toHaveCount(6)
  await page.keyboard.press('Tab')
  await expect(tasks(page).first()).toBeFocused()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

  await page.setViewportSize({ width: 768, height: 900 })
  await expect(page.getByText('Việc khác')).toBeHidden()
  await expect(tasks(page)).toHaveCount(6)
  await page.emulateMedia({ media: 'print' })
  await expect(tasks(page)).toHaveCount(0)
})

/** Those that can be seen: each is there twice. */
function tasks(page: Page) {
  return page.getByRole('main').getByRole('link', {
    name: /^(Cơ quan, đơn vị|Nhập danh sách|Tải danh sách \(\.xlsx\)|Hồ sơ có thể trùng|Đề nghị chỉnh sửa|Kích hoạt tài khoản)$/,
  })
}
