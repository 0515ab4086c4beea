/** Whatever a course or a page points at is there: pages, headings, pictures, files, addresses of the product. */
import { existsSync } from 'node:fs'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { pageText } from '#app/web/pages.ts'
import { allRoutes } from '#tests/visit.ts'
import { checked, courses, pagesWith } from './curriculum.ts'

type Node = { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: Node[] }
type Piece = { at: string; html: string }

const ofCourses = courses.flatMap(({ slug, overviewHtml, items }): Piece[] => [
  { at: `/courses/${slug}`, html: overviewHtml },
  ...items.map((item) =>
    item.kind === 'module'
      ? { at: `/courses/${slug}/modules/${item.slug}`, html: item.html }
      : {
          at: `/courses/${slug}/quizzes/${item.slug}`,
          html: item.questions
            .flatMap(({ html, options }) => [html, ...options.flatMap((one) => [one.html, one.explanationHtml])])
            .join(''),
        },
  ),
])
const ofPages = pagesWith('.md', 'content/pages').map(({ file }): Piece => {
  const [, language = '', name = ''] = /pages\/(\w+)\/([\w-]+)\.md$/.exec(file) ?? []
  return { at: `/${name.replace(/^help-/, 'help/')}`, html: pageText(name, language)?.html ?? '' }
})
const pieces = [...ofCourses, ...ofPages]
const files = new Set(
  courses.flatMap(({ slug, assets }) =>
    assets.map(({ hash, path }) => `/courses/${slug}/files/${hash}/${encodeURIComponent(path.split('/').at(-1) ?? '')}`),
  ),
)
const routes = allRoutes().map(({ path }) => path.replace(/^(?!\/)/, '/'))

test('every course compiles, and there is nothing to say against it', () => {
  expect(checked.length).toBeGreaterThan(1)
  expect(checked.flatMap(({ slug, faults }) => faults.map(({ file, line, code }) => `${slug}/${file}:${line} ${code}`))).toEqual([])
})

test('every link leads to a page that is there, and to a heading on it', () => {
  expect(
    pieces.flatMap(({ at, html }) =>
      valuesOf(html, 'href')
        .filter((href) => !leads(at, href))
        .map((href) => `${at} → ${href}`),
    ),
  ).toEqual([])
})

test('every picture is there, and says what it shows', () => {
  expect(
    pieces.flatMap(({ at, html }) =>
      valuesOf(html, 'src')
        .filter((src) => !files.has(src) && !(src.startsWith('/content/') && existsSync(src.slice(1))))
        .map((src) => `${at} → ${src}`),
    ),
  ).toEqual([])
  expect(
    pieces
      .filter(({ html }) => tagsOf(html, 'img').some(({ attrs = [] }) => !attrs.find(({ name }) => name === 'alt')?.value))
      .map(({ at }) => at),
  ).toEqual([])
})

function leads(at: string, href: string): boolean {
  if (/^(https:|mailto:)/.test(href)) return URL.canParse(href)
  const [place = '', anchor] = href.split('#', 2)
  const page = place || at
  const target = pieces.filter((piece) => piece.at === page)
  if (anchor) return target.some(({ html }) => valuesOf(html, 'id').includes(anchor))
  return target.length > 0 || files.has(page) || (!page.startsWith('/courses/') && routes.includes(page))
}

function valuesOf(html: string, attribute: string): string[] {
  return tagsOf(html).flatMap(({ attrs = [] }) => attrs.filter(({ name }) => name === attribute).map(({ value }) => value))
}

function tagsOf(html: string, name?: string): Node[] {
  const below = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(below)]
  return below(parseFragment(html) as Node).filter(({ nodeName }) => !name || nodeName === name)
}
