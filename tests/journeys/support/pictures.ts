/** Pictures of parts of pages: small WebP files, and one file that tells how large each is to be shown. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'

type Language = 'vi' | 'en'
const margin = 12
/** A column of the manual is no wider. */
const widest = 880

export class Pictures {
  private readonly sizes: Record<string, [width: number, height: number]> = {}

  constructor(private readonly folder: string) {}

  /** What lies between the first and the last of the parts; at most so high, and then no row, card or paragraph is cut through. */
  async take(page: Page, name: string, parts: Locator[], most = 900): Promise<void> {
    const boxes = await Promise.all(parts.map((part) => part.evaluate(placeOf)))
    const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - margin)
    const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - margin)
    const right = Math.min(page.viewportSize()?.width ?? 0, Math.max(...boxes.map((box) => box.right)) + margin)
    const whole = Math.max(...boxes.map((box) => box.bottom)) + margin - top
    const height = Math.round(whole <= most ? whole : (await page.evaluate(lastCut, top + most)) - top)
    const width = Math.round(right - left)
    const scale = Math.min(1, widest / width)
    const clip = { x: left, y: top, width, height, scale }
    const client = await page.context().newCDPSession(page)
    const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: 40, clip, captureBeyondViewport: true })
    await client.detach()
    const file = path.join(this.folder, `${name}.webp`)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, Buffer.from(data, 'base64'))
    this.sizes[`${name}.webp`] = [Math.round(width * scale), Math.round(height * scale)]
  }

  /** Those taken now, beside those of earlier that are still there. */
  tellSizes(): void {
    const file = path.join(this.folder, 'sizes.json')
    const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as typeof this.sizes) : {}
    const all = Object.entries({ ...before, ...this.sizes }).filter(([name]) => existsSync(path.join(this.folder, name)))
    const sorted = Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)))
    writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`)
  }
}

/** The same in each language; the visitor's own is Vietnamese again afterwards. */
export async function inBothLanguages(page: Page, work: (language: Language) => Promise<void>): Promise<void> {
  await work('vi')
  await choose(page, 'en')
  await work('en')
  await choose(page, 'vi')
}

async function choose(page: Page, language: Language): Promise<void> {
  await page.goto('/help')
  await page.locator(`.language button[lang=${language}]`).click()
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
}

/** The lowest line not below `most` that cuts through nothing one reads as one. */
function lastCut(most: number): number {
  const pieces = [...document.querySelectorAll('tr, li, p, h2, h3, .card, .field, .notice, .option, .figure, .actions, .next-step')]
  const boxes = pieces.map((piece) => ({ piece, box: piece.getBoundingClientRect() })).filter(({ box }) => box.height > 0)
  const places = boxes.map(({ piece, box }) => ({ isHead: /^H/.test(piece.tagName), top: box.top + scrollY, bottom: box.bottom + scrollY }))
  const isWhole = (line: number) => places.every(({ top, bottom }) => line <= top + 1 || line >= bottom - 1)
  const lines = places.filter(({ isHead }) => !isHead).map(({ bottom }) => Math.floor(bottom)) // a heading alone says nothing
  return Math.max(0, ...lines.filter((line) => line <= most && isWhole(line)))
}

/** In the document, whatever has been scrolled. */
function placeOf(element: Element) {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY }
}
