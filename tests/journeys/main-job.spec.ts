/** The main job, end to end: a civil servant takes a real course, passes, holds a paper anybody can check, and HR sees it at once. */
import { expect, test } from '@playwright/test'
import readXlsxFile from 'read-excel-file/node'
import { readPaper } from '../paper.ts'
import { finishModules, signIn, sit } from './support/steps.ts'

const slug = 'van-ban-dien-tu'
const bank = `content/courses/${slug}/13-thi-cuoi-khoa.quiz.md`

test('a learner goes from signing in to a paper; HR sees coverage change and takes it into Excel', async ({ page, browser, baseURL }) => {
  await signIn(page, 'hocvien')
  await expect(page.getByRole('heading', { name: /Học tiếp: Bài 3/ })).toBeVisible()
  const before = await completedAt(browser, baseURL)

  await finishModules(page, slug)
  await page.goto(`/courses/${slug}/quizzes/thi-cuoi-khoa`)
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
  await sit(page, bank, 13)
  await expect(page.getByText('Chưa đạt', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Cần ít nhất 14/20')).toBeVisible()

  await page.goto(`/courses/${slug}/quizzes/thi-cuoi-khoa`)
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
  await sit(page, bank, 20)
  await expect(page.getByText('Đạt', { exact: true }).first()).toBeVisible()

  await page.goto('/record')
  const paper = page.getByRole('link', { name: /GXN-SNV/ })
  const number = await paper.innerText()
  const file = await page.request.get((await paper.getAttribute('href')) ?? '')
  expect(file.headers()['content-type']).toBe('application/pdf')
  const { text, address } = await readPaper(await file.body())
  expect(text).toContain('Hoàng Thị Mai Lan')
  expect(text).toContain(number)

  const stranger = await browser.newContext({ ...(baseURL && { baseURL }) })
  const check = await stranger.newPage()
  await check.goto(new URL(address ?? '').pathname)
  for (const words of ['Giấy còn hiệu lực', 'Hoàng Thị Mai Lan', number, 'Văn bản điện tử và chữ ký số trong công việc hằng ngày'])
    await expect(check.getByText(words).first()).toBeVisible()
  await stranger.close()

  expect(await completedAt(browser, baseURL)).toBe(before + 1)
})

/** n of the course in HR's own agency, on the page; the spreadsheet must say the same. */
async function completedAt(browser: import('@playwright/test').Browser, baseURL: string | undefined): Promise<number> {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await signIn(page, 'nhansu')
  await page.goto('/hr/coverage')
  const row = page.getByRole('row', { name: /Xã Thất Khê/ })
  const figures = await row.locator('.share-count').allInnerTexts()
  const completed = Number(figures[2]?.split('/')[0])
  const [, , link] = await row.locator('a.share-figures').evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
  await page.goto(link ?? '')
  await expect(page.locator('tbody tr').filter({ hasText: 'Đã hoàn thành' })).toHaveCount(completed)
  const sheet = await page.request.get('/hr/coverage.xlsx')
  const rows = await readXlsxFile(await sheet.body())
  const cells = (Array.isArray(rows[0]) ? rows : (rows[0] as unknown as { data: unknown[][] }).data) as unknown[][]
  expect(cells.find((cell) => cell[0] === 'Xã Thất Khê')).toContain(completed)
  await context.close()
  return completed
}
