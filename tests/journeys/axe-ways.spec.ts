/** Pages that are reached only by doing something: no violation of WCAG 2.2 AA on the way, weights within the budget. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { addFactor, figures } from './support/authenticator.ts'
import { handOut } from './support/handing-out.ts'
import { confirmList, sendList } from './support/listing.ts'
import { look, weigh } from './support/looking.ts'
import { enterTwice, mergeThem } from './support/merging.ts'
import { finishModules, signIn } from './support/steps.ts'

test.beforeEach(({ page }) => page.setDefaultTimeout(30_000))

const exam = '/courses/an-toan-thong-tin/quizzes/thi-cuoi-khoa'

test('axe finds nothing on the way of somebody who does not pass and asks for more attempts', async ({ page, browser, baseURL }) => {
  const hr = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage()
  await signIn(hr, 'quantri')
  await signIn(page, 'nhansu2')
  await page.goto('/courses/an-toan-thong-tin')
  await page.locator('form[action$="/enrolment"] button').click()
  await finishModules(page, 'an-toan-thong-tin')
  for (const number of [1, 2, 3]) {
    await page.goto(exam)
    await page.locator('form[action$="/attempts"] button').click()
    if (number === 1) {
      await weigh(page, page.url())
      await look(page)
      await page.locator('.option label').first().click()
      await page.locator('button[value=next]').click()
      await weigh(page, page.url().replace(/\d+$/, '1'))
      await look(page)
    }
    await weigh(page, page.url().replace(/questions.*/, 'review'))
    await page.locator('.confirm summary').click()
    if (number === 1) await look(page)
    await page.locator('form[action$="/submission"] button').click()
    await expect(page.locator('.verdict')).toBeVisible()
    if (number === 1) await look(page)
  }
  await weigh(page, page.url())
  await look(page)
  await page.goto(exam)
  await page.locator('main form button').click()
  await look(page)
  await page.locator('textarea').fill('Mất điện giữa giờ làm bài')
  await page.locator('main form button').click()
  await look(page)

  await weigh(hr, '/hr/requests')
  await look(hr)
  await hr.locator('main form button').first().click()
  await look(hr)
  await hr.context().close()
})

test('axe finds nothing where a question is explained at once', async ({ page }) => {
  await signIn(page, 'lanhdao')
  await page.goto('/courses/an-toan-thong-tin')
  await page.locator('form[action$="/enrolment"] button').click()
  await page.goto('/courses/an-toan-thong-tin/quizzes/nhan-dien-thu-va-trang-web-gia')
  await look(page)
  await page.locator('form[action$="/attempts"] button').click()
  await page.locator('.option label').first().click()
  await page.locator('form.question button').first().click()
  await expect(page.locator('.feedback')).toBeVisible()
  await look(page)
})

test('axe finds nothing on the way of somebody who adds a second step', async ({ page }) => {
  const name = 'LS1003'
  await signIn(page, name)
  await page.goto('/account/second-factor')
  await page.locator('main form button').click()
  await look(page)
  const { secret } = await addFactor(page)
  await look(page)
  await page.goto('/account/second-factor')
  await look(page)
  for (const path of ['/account/second-factor/recovery-codes', '/account/second-factor/removal']) {
    await weigh(page, path)
    await look(page)
  }
  await weigh(page, '/sign-in/confirmation?to=%2Faccount&form=00000000-0000-7000-8000-000000000000')
  await look(page)
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.locator('[name=name]').fill(name)
  await page.locator('[name=password]').fill('mat-khau-thu')
  await page.locator('main form button').last().click()
  await look(page)
  await page.locator('[name=code]').fill('000000')
  await page.locator('main form button').click()
  await look(page)
  await page.locator('[name=code]').fill(await figures(secret, 1))
  await page.locator('main form button').click()
  await expect(page).not.toHaveURL(/sign-in/)
})

test('axe finds nothing on the way of a list from its file to the register', async ({ page }) => {
  await signIn(page, 'nhansu')
  const rows = [
    ['TT', 'Họ và tên', 'Ngày sinh', 'Mã cán bộ', 'Chức vụ'],
    ['1', 'Mã Thị Nhìn', '05/03/1990', 'NHIN01', 'Chuyên viên'],
    ['2', 'Mã Văn Sai', '31/02/1990', 'NHIN02', 'Chuyên viên'],
  ]
  await sendList(page, rows, look)
  await page.getByRole('link', { name: /sai, bỏ lại/ }).click()
  await look(page)
  await weigh(page, page.url())
  await confirmList(page)
  await look(page)
})

test('axe finds nothing on the way of codes from a list to slips', async ({ page }) => {
  await signIn(page, 'nhansu')
  await handOut(page, async (page) => {
    await weigh(page, page.url())
    await look(page)
  })
})

test('axe finds nothing where somebody comes back, and where a concurrent post ends', async ({ page }) => {
  await signIn(page, 'quantri')
  await page.goto('/hr/people?q=giangvien')
  const person = (await page.locator('tbody a').first().getAttribute('href')) ?? ''
  await page.goto(`${person}/long-leave`)
  await page.locator('[name=from]').fill('01/11/2026')
  await page.locator('main form button').last().click()
  await page.goto(`${person}/concurrent`)
  await page.locator('[name=agency]').fill('so noi vu')
  await page.locator('[name=position]').fill('Trưởng ban')
  await page.locator('[name=from]').fill('01/11/2026')
  await page.locator('main form button').last().click()
  await look(page)
  await weigh(page, `${person}/return`)
  await look(page)
  await page.goto(person)
  await weigh(page, (await page.locator('a[href$="/ending"]').getAttribute('href')) ?? '')
  await look(page)
})

test('axe finds nothing on a paper’s public page and on the page of its entry, in force and revoked', async ({ page }) => {
  await signIn(page, 'quantri')
  await page.goto('/hr/completions')
  await page.locator('tbody a').last().click()
  const entry = page.url()
  const check = (await page.locator('main a[href^="/verify/"]').getAttribute('href')) ?? ''
  await weigh(page, check)
  await look(page)
  await page.goto(entry)
  await page.locator('.confirm summary').click()
  await page.locator('[name=reason]').fill('Kiểm thử')
  await page.locator('.confirm button').click()
  await page.goto(entry)
  await look(page)
  await page.goto(check)
  await look(page)
})

test('axe finds nothing on the page of a bug', async ({ page }) => {
  await signIn(page, 'quantri')
  await page.goto('/hr/completions')
  await page.locator('tbody a').last().click()
  const check = (await page.locator('main a[href^="/verify/"]').getAttribute('href')) ?? ''
  spoilDocument(check.split('/').at(-1) ?? '')
  const answer = await page.goto(check)
  expect(answer?.status()).toBe(500)
  await expect(page.locator('main')).toContainText('Số tham chiếu')
  await look(page)
})

test('axe finds nothing on an agency’s people and on an act that is drafted', async ({ page }) => {
  await signIn(page, 'quantri')
  await page.goto('/hr/agencies?q=xa+that+khe')
  await page.goto((await page.locator('tbody a').first().getAttribute('href')) ?? '')
  const people = await page.locator('main a[href*="/people?on="]').first().getAttribute('href')
  await weigh(page, people ?? '')
  await look(page)
  await page.goto('/hr/acts/new')
  for (const name of ['title', 'number', 'issuer', 'documentTitle']) await page.locator(`[name=${name}]`).fill('Kiểm thử')
  for (const name of ['issuedOn', 'legalOn', 'operationalOn']) await page.locator(`[name=${name}]`).fill('01/12/2099')
  await page.locator('main form button').click()
  await page.locator('[name=from]').fill('xã chi lăng')
  await page.locator('main form button').last().click()
  await look(page)
  await page.locator('[name=from]').fill('xã ba sơn')
  await page.locator('main [name=to]').fill('xã công sơn')
  await page.locator('main form button').last().click()
  await weigh(page, page.url())
  await look(page)
})

/** No input may lead to a bug; a row that says nothing does. */
function spoilDocument(code: string): void {
  change("update certificates set document = '{' where code = ?", code)
}

/** What no page does: time that has passed, a file that is broken. */
function change(statement: string, about: string): void {
  const database = new Database(path.join(String(process.env['JOURNEY_FOLDER']), 'with-script', 'tap-huan.db'))
  const { changes } = database.prepare(statement).run(about)
  database.close()
  expect(changes).toBe(1)
}

test('axe finds nothing where a form sent too late waits for a word, and the keyboard sends it on', async ({ page }) => {
  await signIn(page, 'quantri')
  await page.goto('/hr/people?q=LS1005')
  await page.locator('tbody a').first().click()
  const person = page.url()
  await page.goto(`${person}/long-leave`)
  await page.locator('[name=from]').fill('01/11/2026')
  const token = (await page.context().cookies()).find(({ name }) => name === 'sid')?.value ?? ''
  change('update sessions set last_seen_at = 0 where id = ?', createHash('sha256').update(token).digest('hex'))
  await page.locator('main form button').last().click()
  await page.locator('[name=name]').fill('quantri')
  await page.locator('[name=password]').fill('mat-khau-thu')
  await page.locator('main form button').last().click()
  await expect(page.locator('main')).toContainText('/long-leave')
  await look(page)
  await weigh(page, page.url())
  await page.getByRole('button', { name: 'Gửi tiếp' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(person)
})

test('axe finds nothing on the way of two records that become one', async ({ page }) => {
  await signIn(page, 'nhansu')
  await enterTwice(page, 'Bàn Thị Trợ Năng', ['TRONANG1', 'TRONANG2'])
  await mergeThem(page, 'Bàn Thị Trợ Năng', look)
  await weigh(page, page.url())
  await look(page, 360)
})
