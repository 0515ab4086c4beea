/** What the pages of a course point at: images, downloads, each other; and whether it is there. */
import path from 'node:path'
import type { Asset } from './assets.ts'
import { type Fault, finderOf } from './faults.ts'
import type { CourseWords, Figure, Surroundings } from './markdown/context.ts'

type Anchor = { from: string; line: number; page: string; id: string }

export class References implements Surroundings {
  private page = ''
  private readonly used = new Set<string>()
  private readonly known = new Map<string, Set<string>>()
  private readonly anchors: Anchor[] = []

  constructor(
    private readonly slug: string,
    private readonly pages: string[],
    private readonly assets: Asset[],
    readonly words: CourseWords,
  ) {}

  /** Everything rendered inside points from this page. */
  within<Result>(page: string, work: () => Result): Result {
    this.page = page
    return work()
  }

  /** The headings that this page offers to links. */
  knows(ids: string[]): void {
    this.known.set(this.page, new Set(ids))
  }

  /** One that cannot be read is told at its own file. */
  figure(file: string): Figure | null {
    const asset = this.asset(file)
    return asset?.mime.startsWith('image/') ? { src: this.addressOf(asset), width: asset.width ?? 0, height: asset.height ?? 0 } : null
  }

  link(href: string, line: number): { href: string; about?: string } | null {
    const [file = '', id] = href.split('#', 2)
    const page = file === '' ? this.page : file.replace(/^\.\//, '')
    const anchor = id === undefined ? '' : `#${id}`
    if (id !== undefined && this.pages.includes(page)) this.anchors.push({ from: this.page, line, page, id })
    if (file === '') return { href: anchor }
    const asset = this.asset(file)
    if (asset)
      return {
        href: this.addressOf(asset),
        about: this.words.download(path.extname(asset.path).slice(1).toUpperCase(), asset.bytes.length),
      }
    if (!this.pages.includes(page)) return null
    return { href: `${this.placeOf(page)}${anchor}` }
  }

  /** Links to a heading that is not there. */
  checkAnchors(faults: Fault[]): void {
    for (const { from, line, page, id } of this.anchors) {
      if (this.known.get(page)?.has(id)) continue
      finderOf(faults, from)('brokenAnchor', line, { link: `${page === from ? '' : page}#${id}` })
    }
  }

  unused(): string[] {
    return this.assets.map((asset) => asset.path).filter((file) => !this.used.has(file))
  }

  private asset(file: string): Asset | undefined {
    const asset = this.assets.find((one) => one.path === file.replace(/^\.\//, ''))
    if (asset) this.used.add(asset.path)
    return asset
  }

  private addressOf(asset: Asset): string {
    return `/courses/${this.slug}/files/${asset.hash}/${encodeURIComponent(path.basename(asset.path))}`
  }

  private placeOf(page: string): string {
    if (page === 'course.md') return `/courses/${this.slug}`
    const name = page.replace(/^\d+-/, '').replace(/(\.quiz)?\.md$/, '')
    return `/courses/${this.slug}/${page.endsWith('.quiz.md') ? 'quizzes' : 'modules'}/${name}`
  }
}
