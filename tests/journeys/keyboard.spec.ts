/** Everything a learner does can be done by the keyboard alone. */
import { expect, type Page, test } from '@playwright/test'
import { signIn } from './support/steps.ts'

test('a learner signs in, opens a lesson, marks it as done and answers a question by keyboard alone', async ({ page }) => {
  await page.goto('/sign-in')
  await reach(page, 'input[name=name]')
  await page.keyboard.type('nhansu')
  await page.keyboard.press('Tab')
  await page.keyboard.type('mat-khau-thu')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nông Văn Thành')
  await page.goto('/courses/giai-quyet-thu-tuc-hanh-chinh')
  await reach(page, 'form[action$="/enrolment"] button')
  await enter(page)
  await reach(page, 'a[href$="/modules/mot-cua-hom-nay"]')
  await enter(page)
  await reach(page, 'form[action$="/completion"] button')
  await enter(page)
  await page.goto('/courses/giai-quyet-thu-tuc-hanh-chinh/quizzes/mot-cua-hom-nay')
  await reach(page, 'form[action$="/attempts"] button')
  await enter(page)
  await reach(page, '.option input')
  await page.keyboard.press('Space')
  await enter(page)
  await expect(page.locator('.feedback')).toBeVisible()
  await expect(page.locator('.option-why').first()).toBeVisible()
})

test('what is wrong with a form below a long list comes into sight by itself, and Tab goes on to the field it names', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await signIn(page, 'quantri')
  await page.goto('/admin/roles')
  await page.getByRole('button', { name: 'Giao vai trò' }).click()
  const summary = page.locator('#error-summary')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('heading')).toBeInViewport()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Mã cán bộ')).toBeInViewport()
})

/** Presses Enter and waits for the page it leads to. */
async function enter(page: Page): Promise<void> {
  const gone = page.waitForEvent('framenavigated')
  await page.keyboard.press('Enter')
  await gone
  await page.waitForLoadState()
}

/** Presses Tab until the focus is there; what cannot be reached fails. */
async function reach(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`the keyboard does not reach ${selector}`)
}
