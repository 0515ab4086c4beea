/** A page as axe sees it and the scales weigh it. What has been looked at is remembered, by whichever worker. */
import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type CDPSession, expect, type Page } from '@playwright/test'
import { matchRoutes } from '@remix-run/react'
import routes from '../../../app/routes.ts'
import { pages } from './pages.ts'

const manifest = routes.map(({ id, path, index, file }) => ({
  id: id ?? file.replace(/\.tsx?$/, ''),
  path: path ?? '',
  file,
  index: index === true,
}))

/** A route in a .ts file answers without a page: posts, files, workbooks. */
export const pagesOfManifest = manifest.filter(({ file }) => file.endsWith('.tsx')).map(({ id }) => id)
const list = path.join(String(process.env['JOURNEY_FOLDER']), 'looked-at')

export function lookedAt(): Set<string> {
  return new Set(readFileSync(list, 'utf8').split('\n'))
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
/** What passed is not told node by node; sound and film, which the content policy forbids, are not waited for. */
const options: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'], preload: false }

/** No violation of WCAG 2.2 AA on the page that is open, as wide as a desk's window or a phone's. */
export async function look(page: Page, width = 1280): Promise<void> {
  const here = new URL(page.url()).pathname
  appendFileSync(list, `${idOf(here)}\n`)
  // as high as all of it: rows that stick to the window's edge cover nothing
  await page.setViewportSize({ width, height: 720 })
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(720, height) })
  // there are no frames of other origins
  const { violations } = await new AxeBuilder({ page, axeSource }).setLegacyMode().options(options).withTags(rules).analyze()
  expect(violations.map(({ id, nodes }) => `${here}: ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
}

/** Opens an address as for the first time: within its budget, and without script where its kind of page has none. */
export async function weigh(page: Page, to: string): Promise<number> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  const heard = hearing(client)
  await page.setViewportSize({ width: 1280, height: 720 })
  const response = await page.goto(to, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await client.detach()
  const status = response?.status() ?? 0
  const id = idOf(new URL(page.url()).pathname)
  const { kilobytes, script } = weightOf(id)
  expect(heard() / 1024, `${to} (${id}) in KB`).toBeLessThanOrEqual(kilobytes)
  const scripts = await page.locator('script[src], link[rel=modulepreload]').count()
  if (status === 200) expect(scripts > 0, `${to} (${id}) has script`).toBe(script)
  return status
}

/** The bytes of the last document and of all it asked for: what the page before still loads is not this one's. */
function hearing(client: CDPSession): () => number {
  const documents = new Map<string, string>()
  const sizes = new Map<string, number>()
  let last = ''
  client.on('Network.requestWillBeSent', ({ requestId, loaderId, type }) => {
    documents.set(requestId, loaderId)
    if (type === 'Document') last = loaderId
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
  return () => [...sizes].reduce((sum, [request, bytes]) => (documents.get(request) === last ? sum + bytes : sum), 0)
}

function weightOf(id: string) {
  const page = pages[id]
  if (!page) throw new Error(`${id} is not in tests/journeys/support/pages.ts: what may it weigh, and who looks at it?`)
  return page[0]
}

function idOf(pathname: string): string {
  const [match] =
    matchRoutes(
      manifest.map(({ id, path }) => ({ id, path: `/${path}` })),
      pathname,
    ) ?? []
  return match?.route.id ?? 'routes/missing'
}
