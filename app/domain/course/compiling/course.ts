/** A folder of Markdown becomes a course, or a list of what is wrong with it. It never throws on what an author wrote. */
import type { CourseKind, Level } from '#db/schema/index.ts'
import { type Asset, assetsOf } from './assets.ts'
import { type Fault, finderOf, told } from './faults.ts'
import { hashOf, type SourceFile } from './files.ts'
import { readKeys } from './front-matter.ts'
import { oneOf, text, wholeNumber, words } from './key-rules.ts'
import type { CourseWords } from './markdown/context.ts'
import { render } from './markdown/rendering.ts'
import type { SafeHtml } from './markdown/sanitising.ts'
import { type CompiledModule, moduleOf } from './module.ts'
import { numberedPages, pagesOf } from './numbering.ts'
import { openPage } from './opening.ts'
import { type CompiledQuiz, quizOf } from './quiz.ts'
import { References } from './references.ts'
import { checkSkills } from './skills.ts'

export type CompiledCourse = {
  kind: CourseKind
  slug: string
  hash: string
  title: string
  summary: string
  language: string
  periods: number
  skills: string[]
  level: Level
  issuer: string
  overviewHtml: SafeHtml
  /** Reading and exam time. */
  minutes: number
  items: (CompiledModule | CompiledQuiz)[]
  assets: Asset[]
}

/** What a course may name of the house it is taught in. */
export type House = { wordsOf: (language: string) => CourseWords; issuers: readonly string[]; skills: readonly string[] }

const rulesIn = (house: House) => ({
  title: text(),
  summary: text(),
  language: oneOf(['vi', 'en'], 'vi'),
  periods: wholeNumber(1, 400),
  skills: words(),
  level: oneOf(['co-ban', 'trung-cap'] as const, 'co-ban'),
  issuer: oneOf(house.issuers),
})

export function compileCourse(slug: string, files: SourceFile[], house: House): { course: CompiledCourse | null; faults: Fault[] } {
  const faults: Fault[] = []
  const course = compile(slug, files, house, faults)
  const sound = course && !faults.some((fault) => fault.severity === 'error')
  return { course: sound ? { ...course, hash: hashOf(files) } : null, faults: told(faults) }
}

function compile(slug: string, files: SourceFile[], house: House, faults: Fault[]): Omit<CompiledCourse, 'hash'> | null {
  const about = finderOf(faults, 'course.md')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) finderOf(faults, '.')('badSlug', 1, { slug })
  const pages = pagesOf(files)
  const overview = pages.find((file) => file.path === 'course.md')
  if (!overview) about('noCourseFile', 1)
  const front = overview ? openPage(overview, faults) : null
  const head = front && readKeys(front, rulesIn(house), about)
  if (front && head) checkSkills(head.skills, house.skills, front.lineOf('skills'), about)
  const assets = assetsOf(files, faults)
  const names = pages.map((page) => page.path)
  const references = new References(slug, names, assets, house.wordsOf(head?.language ?? 'vi'))

  const overviewHtml = references.within('course.md', () => {
    const { html, headings } = render(front?.body ?? '', references, about, front?.above ?? 0)
    references.knows(headings.map(({ id }) => id))
    return html
  })
  const numbered = numberedPages(pages, faults)
  if (!numbered.some(({ kind }) => kind === 'module')) about('noModule', 1)
  const items = numbered.flatMap(({ page, slug: name, kind }) => {
    const open = openPage(page, faults)
    if (!open) return []
    const read = () => (kind === 'quiz' ? quizOf(name, open, references, house.skills, hashOf([page])) : moduleOf(name, open, references))
    return references.within(page.path, read) ?? []
  })
  references.checkAnchors(faults)
  for (const path of references.unused()) finderOf(faults, path)('unusedFile', 1, { file: path })
  if (!head) return null
  const minutes = items.reduce((sum, item) => sum + minutesOf(item), 0)
  return { kind: 'course', slug, ...head, periods: head.periods ?? 0, overviewHtml, minutes, items, assets }
}

function minutesOf(item: CompiledModule | CompiledQuiz): number {
  if (item.kind === 'module') return item.minutes
  return item.quizKind === 'exam' ? (item.minutes ?? 0) : 0
}
