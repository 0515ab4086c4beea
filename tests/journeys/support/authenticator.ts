/** The app on a phone. It sees the page's key, and knows what time it is. */
import type { Page } from '@playwright/test'
import { generate } from 'otplib'

export async function secretOn(page: Page): Promise<string> {
  return (await page.locator('code.secret').innerText()).replaceAll(' ', '')
}

/** The figures of the next half minute where those of this one were used: the server takes both. */
export async function figures(secret: string, halfMinutes = 0): Promise<string> {
  return generate({ secret, epoch: Math.floor(Date.now() / 1000) + halfMinutes * 30 })
}
