/** Codes for all who need one, from the list to the slips; each step is looked at by whoever wants to. */
import { expect, type Page } from '@playwright/test'

const none = async () => undefined

export async function handOut(page: Page, look: (page: Page) => Promise<void> = none): Promise<void> {
  await page.goto('/hr/activations')
  await page.locator('button[name=everybody]').click()
  await expect(page.getByRole('heading', { name: /Được cấp mã/ })).toBeVisible()
  await look(page)
  await page.locator('.confirm summary').first().click()
  await page.locator('form[action$="/issuance"] button').click()
  await expect(page.getByRole('link', { name: 'Mở phiếu để in' })).toBeVisible({ timeout: 60_000 }) // the page asks for itself again
  await look(page)
  await page.getByRole('link', { name: 'Mở phiếu để in' }).click()
  await expect(page.locator('.slip-code').first()).toHaveText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/)
  await look(page)
  await page.locator('.confirm summary').click()
  await page.locator('form[action$="/removal"] button').click()
  await expect(page.getByText('Phiếu đã được xóa')).toBeVisible()
  await look(page)
}
