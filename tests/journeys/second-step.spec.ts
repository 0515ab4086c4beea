/** Somebody sets up a second step of their own accord, and signs in with it. */
import { expect, type Page, test } from '@playwright/test'
import { addFactor, figures } from './support/authenticator.ts'
import { signIn } from './support/steps.ts'

test('a phone is added as the second step, and from then on belongs to signing in', async ({ page }) => {
  await signIn(page, 'LS1002')
  await page.goto('/account')
  await page.getByRole('link', { name: 'Bật xác thực hai bước' }).click()
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  await expect(page.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' })).toBeVisible()
  await page.getByLabel('Sáu chữ số trong ứng dụng').fill('000000')
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click()
  await expect(page.getByText('Sáu chữ số không khớp').first()).toBeVisible()
  const { secret, codes } = await addFactor(page)

  await page.context().clearCookies()
  await page.goto('/account')
  await password(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Xác thực hai bước' })).toBeVisible()
  await page.getByLabel('Mã xác thực').fill(await figures(secret, 1))
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' })).toBeVisible()

  await page.context().clearCookies()
  await page.goto('/account')
  await password(page)
  await page.getByLabel('Mã xác thực').fill(codes[0] ?? '')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByText('còn 9 mã').first()).toBeVisible()
})

async function password(page: Page): Promise<void> {
  await page.getByLabel('Mã cán bộ, thư điện tử công vụ hoặc số điện thoại').fill('LS1002')
  await page.getByLabel('Mật khẩu').fill('mat-khau-thu')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}
