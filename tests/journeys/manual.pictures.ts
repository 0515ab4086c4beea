/** The pictures of the manuals and of README, taken from the demo's own pages: `npm run pictures`. */
import { writeFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { inBothLanguages, Pictures } from './support/pictures.ts'
import { finishModules, signIn, sit } from './support/steps.ts'

const slug = 'van-ban-dien-tu'
const bank = `content/courses/${slug}/13-thi-cuoi-khoa.quiz.md`
const exam = `/courses/${slug}/quizzes/thi-cuoi-khoa`
const pictures = new Pictures('content/pages/pictures')

/** Narrow, so that a picture can be read on a phone; tables need a little more. */
const wide = { width: 720, height: 900 }
test.use({ viewport: { width: 640, height: 900 }, deviceScaleFactor: 1.5 })
test.afterAll(() => pictures.tellSizes())

const whole = (page: Page) => [page.locator('h1'), page.locator('.page-body')]

/** One page in both languages, cut to one part of it. */
async function take(page: Page, name: string, address: string, part: (page: Page) => Locator[], most?: number): Promise<void> {
  await inBothLanguages(page, async (language) => {
    await page.goto(address)
    await pictures.take(page, `${language}/${name}`, part(page), most)
  })
}

test('for whoever comes in', async ({ page }) => {
  await take(page, 'activation', '/activate', whole)
  await take(page, 'sign-in', '/sign-in', whole)
  await take(page, 'forgotten', '/forgotten?q=that+khe', (on) => [on.locator('.section').last()])
})

/** Before anything is learnt. */
test('for README', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), viewport: { width: 1100, height: 1200 }, deviceScaleFactor: 1 })
  const page = await context.newPage()
  await signIn(page, 'hocvien')
  writeFileSync('docs/pictures/home.png', await page.screenshot())
  await page.goto(`/courses/${slug}/modules/ky-so-va-giu-thiet-bi-ky`)
  writeFileSync('docs/pictures/lesson.png', await page.screenshot())
  await context.close()
})

test('for learners', async ({ page }) => {
  await signIn(page, 'hocvien')
  await take(page, 'home', '/', (on) => [on.locator('.next-step'), on.locator('.section').first()], 480)
  await take(page, 'course', `/courses/${slug}`, (on) => [on.locator('h1'), on.locator('.tasks')], 720)
  await page.goto('/account/second-factor')
  await page.locator('.page-body button').first().click()
  await take(page, 'second-step', page.url(), (on) => [on.locator('.set-up'), on.locator('.page-body form')])
  await page.goto('/')
  const lesson = (await page.locator('.next-step a').getAttribute('href')) ?? ''
  await take(page, 'lesson', lesson, (on) => [on.locator('.prose > :last-child'), on.locator('.neighbours').last()])
  await finishModules(page, slug)
  await page.goto(exam)
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
  await expect(page.locator('.question')).toBeVisible()
  const question = page.url()
  await page.locator('.option label').first().click()
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  await take(page, 'question', question, (on) => [on.locator('.exam-bar'), on.locator('.page-body')])
  await take(page, 'review', question.replace(/questions.*/, 'review'), (on) => [on.locator('.page-body')], 480)
  await page.goto(question)
  await sit(page, bank, 20)
  await expect(page.locator('.verdict')).toBeVisible()
  await take(page, 'result', page.url(), (on) => [on.locator('.verdict')])
  await page.setViewportSize(wide)
  await take(page, 'record', '/record', (on) => [on.locator('.section').last()])
})

test('for HR officers', async ({ page }) => {
  await signIn(page, 'nhansu')
  await page.goto('/hr/people')
  const person = (await page.locator('tbody a').nth(3).getAttribute('href')) ?? ''
  await take(page, 'person', person, (on) => [on.locator('.section', { has: on.locator('form[action$="/suspension"]') })])
  await inBothLanguages(page, async (language) => {
    await page.goto(person)
    const giving = page.locator('details', { has: page.locator(`form[action="${person}"]`) }) // the account's, not a posting's
    await giving.locator('summary').click()
    await giving.locator('button').click()
    await expect(page.locator('.notice-success')).toContainText(/\w{4}-\w{4}-\w{4}/)
    await pictures.take(page, `${language}/code`, [page.locator('.notice-success')])
  })
  await take(page, 'contacts', '/hr/agencies/contacts', whole)
  await page.setViewportSize({ ...wide, width: 900 })
  await take(page, 'people-behind', '/hr/coverage/people?state=todo', (on) => [on.locator('.figures'), on.locator('.data-table')], 640)
  await page.setViewportSize({ ...wide, width: 1100 })
  await take(page, 'register', '/hr/completions', (on) => [on.locator('.page-body > .actions'), on.locator('.data-table')], 460)
  await take(page, 'print', '/hr/completions/print', (on) => [on.locator('.official').first(), on.locator('table')], 460)
})

test('for leaders', async ({ page }) => {
  await signIn(page, 'lanhdao')
  await page.setViewportSize(wide)
  await take(page, 'coverage', '/hr/coverage', (on) => [on.locator('.data-table')], 560)
  await take(page, 'overview', '/overview', (on) => [on.locator('.figures'), on.locator('.pace')])
  await take(page, 'curve', '/overview', (on) => [on.locator('.curve')])
})

test('for trainers', async ({ page }) => {
  await signIn(page, 'giangvien')
  await page.setViewportSize(wide)
  await take(page, 'figures', `/studio/courses/${slug}/versions/1`, (on) => [on.locator('.data-table')], 560)
  await take(page, 'requests', '/hr/requests', (on) => [on.locator('.section').first()])
})

test('for administrators', async ({ page }) => {
  await signIn(page, 'quantri')
  await page.goto('/hr/requirements')
  const requirement = (await page.locator('tbody a').first().getAttribute('href')) ?? ''
  await take(page, 'requirement', requirement, (on) => [on.locator('.page-body')], 590)
  await take(page, 'grant', '/admin/roles', (on) => [on.locator('.section').last()])
  await page.setViewportSize(wide)
  await page.setViewportSize({ ...wide, width: 1160 })
  await take(page, 'administration', '/admin', (on) => [on.locator('.cards')], 1000)
  await page.setViewportSize(wide)
  await take(page, 'settings', '/admin/settings', (on) => [on.locator('.data-table')], 400)
})
