/** The app on a phone. It sees the page's key, and knows what time it is. */
import { expect, type Page } from '@playwright/test'
import { generate } from 'otplib'

/** On the page that shows the QR code: types its figures, and reads the recovery codes of the answer. */
export async function addFactor(page: Page): Promise<{ secret: string; codes: string[] }> {
  const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '')
  await page.getByLabel('Sáu chữ số trong ứng dụng').fill(await figures(secret))
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click()
  await expect(page.locator('.recovery-codes li')).toHaveCount(10)
  return { secret, codes: await page.locator('.recovery-codes li').allInnerTexts() }
}

/** The figures of the next half minute where those of this one were used: the server takes both. */
export async function figures(secret: string, halfMinutes = 0): Promise<string> {
  return generate({ secret, epoch: Math.floor(Date.now() / 1000) + halfMinutes * 30 })
}
