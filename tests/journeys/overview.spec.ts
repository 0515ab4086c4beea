/** A leader of the province: where we stand, who is behind, the people behind a number; on a screen, on a phone, on one sheet of paper. */
import { expect, test } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { signIn } from './support/steps.ts'

test('a leader sees at what pace it goes and drills down to the people', async ({ page }) => {
  await signIn(page, 'lanhdao')
  await page.getByRole('main').getByRole('link', { name: 'Tình hình thực hiện' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Lạng Sơn')
  await expect(page.getByText(/^(Cần \d+ người|Đã quá hạn|Hôm nay là ngày cuối)/)).toBeVisible()
  await page.locator('summary', { hasText: 'Số liệu của biểu đồ' }).click()
  await expect(page.getByRole('columnheader', { name: 'Cần có theo đường thẳng' })).toBeVisible()

  await page.getByRole('link', { name: 'Theo cơ quan trực thuộc' }).click()
  await page.getByRole('link', { name: 'Ủy ban nhân dân tỉnh', exact: true }).click()
  await page.getByRole('link', { name: 'Sở Nội vụ' }).click()
  await expect(page.getByRole('navigation', { name: 'Đường dẫn trang' }).getByRole('link')).toHaveText([
    'Tình hình thực hiện',
    'Ủy ban nhân dân tỉnh',
  ])
  const open = page.getByRole('listitem').filter({ hasText: 'còn phải hoàn thành' })
  const people = await open.getByRole('link').locator('b').innerText()
  await open.getByRole('link').click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(Number(people) + 1)
})

test('the overview fits a phone and one sheet of A4', { tag: '@plain' }, async ({ page }) => {
  await signIn(page, 'lanhdao')
  await page.setViewportSize({ width: 360, height: 720 })
  await page.goto('/overview')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const { numPages } = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 }).promise
  expect(numPages).toBe(1)
})
