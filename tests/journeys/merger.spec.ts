/** A merger from its draft to its effect: one administrator drafts, another approves, and from that day on everything is under the new name. */
import { type Browser, expect, type Page, test } from '@playwright/test'
import { signIn } from './support/steps.ts'

const today = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }).format(
  new Date(),
)
const merged = 'Xã Yên Bình Hữu Liên'

test('two communes become one', async ({ page, browser, baseURL }) => {
  await signIn(page, 'quantri')
  const approver = await anotherAdministrator(page, browser, baseURL)

  await page.goto('/hr/acts')
  await page.getByRole('link', { name: 'Soạn phương án' }).click()
  await page.locator('[name=title]').fill('Hợp nhất xã Yên Bình và xã Hữu Liên')
  await page.locator('[name=number]').fill('12/NQ-HĐND')
  await page.locator('[name=issuer]').fill('Hội đồng nhân dân tỉnh Lạng Sơn')
  await page.locator('[name=documentTitle]').fill('Nghị quyết về sắp xếp đơn vị hành chính')
  for (const name of ['issuedOn', 'legalOn', 'operationalOn']) await page.locator(`[name=${name}]`).fill(today)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Phương án chưa có bước nào')).toBeVisible()

  await step(page, 'xa yen binh')
  await step(page, 'xã hữu liên')
  await expect(page.getByText(`${merged} (thành lập mới)`)).toHaveCount(2)
  await expect(page.getByText('Người soạn không tự phê duyệt')).toBeVisible()
  const act = page.url()

  await approver.goto(act)
  await approver.locator('.confirm summary', { hasText: 'Phê duyệt' }).click()
  await approver.locator('.confirm button', { hasText: 'Phê duyệt' }).click()
  await expect(approver.getByText('Đã có hiệu lực').first()).toBeVisible()
  await approver.context().close()

  await page.goto('/hr/agencies?q=xa+huu+lien')
  await page.getByRole('link', { name: 'Xã Hữu Liên (đến' }).click()
  await expect(page.getByText('Không hoạt động vào ngày')).toBeVisible()
  await page.getByRole('link', { name: merged }).click()
  await expect(page.getByText('12/NQ-HĐND').first()).toBeVisible()
  await page.goto('/hr/agencies?q=xa+huu+lien&on=01/10/2026')
  await expect(page.getByRole('link', { name: 'Xã Hữu Liên (từ 01/07/2025)' })).toBeVisible()
})

async function step(page: Page, from: string): Promise<void> {
  await page.locator('[name=kind]').selectOption('merge')
  await page.locator('[name=from]').fill(from)
  await page.locator('[name=name]').fill(merged)
  await page.locator('[name=under]').fill('UBND tỉnh')
  await page.getByRole('button', { name: 'Thêm bước' }).click()
  await expect(page.getByText('Đã thêm bước.')).toBeVisible()
}

async function anotherAdministrator(page: Page, browser: Browser, baseURL: string | undefined): Promise<Page> {
  await page.goto('/hr/people/new')
  await page.locator('[name=fullName]').fill('Nông Thị Thẩm Định')
  await page.locator('[name=staffCode]').fill('THAMDINH')
  await page.locator('[name=agency]').fill('so noi vu')
  await page.locator('[name=position]').fill('Phó Giám đốc')
  await page.locator('[name=from]').fill(today)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.locator('.confirm summary', { hasText: 'Cấp mã kích hoạt' }).click()
  await page.locator('.confirm button', { hasText: 'Cấp mã kích hoạt' }).click()
  const shown = await page.locator('.notice-success').last().innerText()
  await page.goto('/admin/roles')
  await page.locator('[name=staffCode]').fill('THAMDINH')
  await page.locator('[name=role]').selectOption('administrator')
  await page.locator('[name=agency]').fill('tinh lang son')
  await page.getByRole('button', { name: 'Giao vai trò' }).click()

  const other = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage()
  await other.goto('/activate')
  await other.locator('[name=name]').fill('THAMDINH')
  await other.locator('[name=code]').fill(/[A-Z0-9]{4}(?:-?[A-Z0-9]{4})+/.exec(shown)?.[0] ?? '')
  await other.locator('main form button').last().click()
  await other.locator('[name=newPassword]').fill('mot mat khau dai va la')
  await other.locator('[name=againPassword]').fill('mot mat khau dai va la')
  await other.locator('main form button').last().click()
  await expect(other).not.toHaveURL(/reset|activate/)
  return other
}
