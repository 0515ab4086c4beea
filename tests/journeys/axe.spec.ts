/** Every kind of page, looked at by axe: no violation of WCAG 2.2 AA. Weights within the budget. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { signIn } from './support/steps.ts'

const pages: Record<string, string[]> = {
  '': [
    '/',
    '/sign-in',
    '/activate',
    '/forgotten',
    '/verify',
    '/help',
    '/help/learner',
    '/help/administrator',
    '/privacy',
    '/khong-co-trang-nay',
  ],
  hocvien: [
    '/',
    '/courses',
    '/courses/van-ban-dien-tu',
    '/courses/van-ban-dien-tu/modules/ky-so-va-giu-thiet-bi-ky',
    '/courses/van-ban-dien-tu/quizzes/thi-cuoi-khoa',
    '/programmes/ky-nang-so',
    '/record',
    '/account',
    '/account/second-factor',
    '/account/second-factor/set-up',
    '/admin',
  ],
  nhansu: [
    '/hr/coverage',
    '/hr/coverage/skills/NQ398.20',
    '/hr/coverage/skills/NQ398.20/people',
    '/hr/completions',
    '/hr/completions/print',
    '/hr/people',
    '/hr/people/new',
    '/hr/agencies',
    '/hr/requirements',
    '/hr/requests',
  ],
  lanhdao: ['/', '/overview', '/hr/coverage?quiet=1', '/hr/coverage/people?state=idle'],
  giangvien: ['/studio', '/studio/courses/van-ban-dien-tu', '/studio/courses/van-ban-dien-tu/versions/1', '/skills'],
  quantri: [
    '/admin',
    '/admin/roles',
    '/admin/settings',
    '/admin/settings/lockMinutes',
    '/admin/history',
    '/admin/security',
    '/admin/security-log',
    '/admin/state',
    '/hr/requirements/new',
  ],
}

for (const [name, paths] of Object.entries(pages)) {
  test(`axe finds nothing on the pages of ${name || 'a stranger'}`, async ({ page }, info) => {
    test.skip(info.project.name === 'without-script', 'axe is a script')
    if (name) await signIn(page, name)
    for (const path of paths) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
      expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
    }
  })
}

const budgets: [path: string, name: string, kilobytes: number, script: boolean][] = [
  ['/sign-in', '', 70, false],
  ['/verify', '', 70, false],
  ['/courses/van-ban-dien-tu/modules/ky-so-va-giu-thiet-bi-ky', 'hocvien', 70, false],
  ['/hr/coverage', 'nhansu', 225, true],
  ['/overview', 'lanhdao', 225, false],
  ['/studio', 'giangvien', 225, false],
]

for (const [path, name, kilobytes, script] of budgets) {
  test(`${path} weighs at most ${kilobytes} KB on a first visit`, async ({ browser, baseURL }, info) => {
    test.skip(info.project.name === 'without-script', 'measured once')
    const context = await browser.newContext({ ...(baseURL && { baseURL }) })
    const page = await context.newPage()
    if (name) await signIn(page, name)
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    await client.send('Network.setCacheDisabled', { cacheDisabled: true })
    let bytes = 0
    client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(bytes / 1024).toBeLessThanOrEqual(kilobytes)
    expect((await page.locator('script[src], link[rel=modulepreload]').count()) > 0).toBe(script)
    await context.close()
  })
}
