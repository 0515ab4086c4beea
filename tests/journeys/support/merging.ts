/** Two records of one person, and how they become one; each step is looked at by whoever wants to. */
import { expect, type Page } from '@playwright/test'

const none = async () => undefined

/** One name, one birth date, two codes. */
export async function enterTwice(page: Page, fullName: string, codes: [string, string]): Promise<void> {
  for (const code of codes) {
    await page.goto('/hr/people/new')
    await page.locator('[name=fullName]').fill(fullName)
    await page.locator('[name=staffCode]').fill(code)
    await page.locator('[name=position]').fill('Chuyên viên')
    await page.locator('[name=from]').fill('01/09/2025')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.locator('main a[href$="/edit"]').click()
    await page.locator('[name=birthDate]').fill('19/09/1991')
    await page.locator('main form[method=post] button').last().click()
    await expect(page.getByText('Đã lưu thông tin cán bộ.')).toBeVisible()
  }
}

/** From the queue to the page of the merge. */
export async function mergeThem(page: Page, fullName: string, look: (page: Page) => Promise<void> = none): Promise<void> {
  await page.goto('/hr/duplicates')
  await look(page)
  await page.getByRole('row').filter({ hasText: fullName }).getByRole('link', { name: 'Xem và đối chiếu' }).click()
  await expect(page.getByText('Cùng họ tên và ngày sinh')).toBeVisible()
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await look(page)
  await page.locator('#preview .confirm summary').click()
  await page.locator('form[action$="/merge"] button').click()
  await expect(page.getByText('Đã gộp hai hồ sơ.')).toBeVisible()
  await look(page)
}
