/** Sending a list from a file, step by step; each step is looked at by whoever wants to. */
import { expect, type Page } from '@playwright/test'
import { xlsx } from '../../sheets.ts'

type Rows = Parameters<typeof xlsx>[0]['rows']

const none = async () => undefined

/** From the file to the preview. */
export async function sendList(page: Page, rows: Rows, look: (page: Page) => Promise<void> = none): Promise<void> {
  await page.goto('/hr/imports')
  await page
    .locator('[name=file]')
    .setInputFiles({ name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(xlsx({ name: 'Cán bộ', rows })) })
  await page.getByRole('button', { name: 'Gửi tệp' }).click()
  await expect(page.getByRole('button', { name: 'Xem trước' })).toBeVisible({ timeout: 60_000 }) // the page asks for itself again
  await look(page)
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByRole('link', { name: 'Sửa lại các cột' })).toBeVisible({ timeout: 60_000 })
  await look(page)
}

/** From the preview to the result. */
export async function confirmList(page: Page): Promise<void> {
  await page.locator('.confirm summary').click()
  await page.locator('form[action$="/confirmation"] button').click()
  await expect(page.getByText('Đã ghi vào hồ sơ lúc')).toBeVisible({ timeout: 60_000 })
}
