/** Somebody entered twice: found, compared, made one, and made two again. */
import { expect, test } from '@playwright/test'
import { enterTwice, mergeThem } from './support/merging.ts'
import { signIn } from './support/steps.ts'

test('two records of one person become one, and are taken back', async ({ page }) => {
  await signIn(page, 'nhansu')
  const name = 'Lương Thị Hai Lần'
  await enterTwice(page, name, ['HAILAN1', 'HAILAN2'])
  await mergeThem(page, name)
  const merge = page.url()

  await page.goto('/hr/people?q=HAILAN2')
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0)
  await page.goto('/hr/people?q=HAILAN1')
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('link', { name: `${name} gộp vào ${name}` })).toBeVisible()

  await page.goto(merge)
  await page.locator('.confirm summary').click()
  await page.locator('form[action$="/reversal"] button').click()
  await expect(page.getByText('Hai hồ sơ như trước khi gộp.').first()).toBeVisible()
  await page.goto('/hr/people?q=HAILAN2')
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(1)
})
