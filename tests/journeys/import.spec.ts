/** An officer's list from the file to the register and back: errors are told by row and column, nothing is written unseen. */
import { expect, test } from '@playwright/test'
import { confirmList, sendList } from './support/listing.ts'
import { signIn } from './support/steps.ts'

const head = ['TT', 'Họ và tên', 'Ngày sinh', 'Mã cán bộ', 'Chức vụ']

test('a list with errors: what is right is written, what is wrong comes back, all can be undone', async ({ page }) => {
  await signIn(page, 'nhansu')
  const rows = [
    ['DANH SÁCH CÁN BỘ'],
    head,
    ['1', 'LA THỊ HÀNH TRÌNH', '05/03/1990', 'HT0001', 'Chuyên viên'],
    ['2', 'La Văn Lỗi', '31/02/1990', 'HT0002', 'Chuyên viên'],
    [null, 'Tổng cộng: 2'],
  ]
  await sendList(page, rows)
  await expect(page.getByRole('link', { name: /1 người mới/ })).toBeVisible()
  await page.getByRole('link', { name: /1 sai, bỏ lại/ }).click()
  await expect(page.getByText('Cột C, Ngày sinh: “31/02/1990” không phải ngày tháng')).toBeVisible()
  const sheet = await page.request.get(page.url().replace(/\?.*/, '/errors.xlsx'))
  expect(sheet.headers()['content-type']).toContain('spreadsheetml')

  await page.goto('/hr/people?q=HT0001')
  await expect(page.getByText('La Thị Hành Trình')).toHaveCount(0)
  await page.goto('/hr/imports')
  await page.getByRole('link', { name: 'danh-sach.xlsx' }).first().click()
  await confirmList(page)
  const result = page.url()
  await page.goto('/hr/people?q=HT0001')
  await expect(page.getByText('La Thị Hành Trình').first()).toBeVisible()

  await page.goto(result)
  await page.locator('.confirm summary').click()
  await page.locator('form[action$="/reversal"] button').click()
  await expect(page.getByText('Đã hoàn tác lúc')).toBeVisible({ timeout: 60_000 })
  await page.goto('/hr/people?q=HT0001')
  await expect(page.getByText('La Thị Hành Trình')).toHaveCount(0)
})
