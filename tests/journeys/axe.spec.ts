/** Every page of the manifest, for somebody who may see it and in both languages: no violation of WCAG 2.2 AA, weights within the budget. */
import { expect, type Page, test } from '@playwright/test'
import { look, weigh } from './support/looking.ts'
import { pages, type Visit } from './support/pages.ts'
import { signIn } from './support/steps.ts'

test.describe.configure({ mode: 'parallel' })
test.beforeEach(({ page }) => page.setDefaultTimeout(30_000))

const visits = Object.values(pages).flatMap(([, ...list]) => list)
/** In the second language each page once, on a phone: its words differ, its build does not. */
const once = Object.values(pages).flatMap(([, ...list]) => list.filter(({ send }) => !send).slice(0, 1))
const names = [...new Set(visits.map(({ as = '' }) => as))]

for (const language of ['vi', 'en'])
  for (const name of names)
    test(`axe finds nothing on the pages of ${name || 'a stranger'}, and they weigh what they may (${language})`, async ({ page }) => {
      if (name) await signIn(page, name)
      await speak(page, language)
      const kept = language === 'vi' ? visits : once
      const known = new Map<string, string>()
      for (const visit of kept.filter(({ as = '' }) => as === name)) {
        const status = await open(page, visit, known)
        expect(status, `${visit.to} ${visit.send ?? ''}`).toBe(visit.status ?? 200)
        await look(page, language === 'vi' ? 1280 : 360)
      }
    })

/** The pages on the way have a visit of their own; `known` is where their links lead. */
async function open(page: Page, { to: from, open: link, send }: Visit, known: Map<string, string>): Promise<number> {
  let to = from
  for (const step of [link ?? []].flat()) {
    const way = `${to} ${step}`
    if (!known.has(way)) {
      await page.goto(to)
      known.set(way, (await page.locator(step).first().getAttribute('href')) ?? '')
    }
    to = known.get(way) ?? ''
  }
  let status = await weigh(page, to)
  if (!send) return status
  const answer = page.waitForResponse((response) => response.request().isNavigationRequest() && response.request().method() === 'POST')
  const button = page.locator(send).last()
  if (!(await button.isVisible())) await button.locator('xpath=ancestor::details[1]/summary').click()
  await button.click()
  status = (await answer).status()
  await page.waitForLoadState()
  return status
}

async function speak(page: Page, locale: string): Promise<void> {
  await page.goto('/help')
  const origin = new URL(page.url()).origin
  const answer = await page.request.post('/language', { form: { locale, to: '/help' }, headers: { Origin: origin }, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
}
