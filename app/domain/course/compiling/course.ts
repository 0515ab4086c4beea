/** A folder of Markdown becomes a course, or a list of what is wrong with it. It never throws on what an author wrote. */
import type { Draw, Feedback, Heading, Level, QuizKind } from '#db/schema/index.ts'
import { type Asset, assetsOf } from './assets.ts'
import { mostBytes } from './bounds.ts'
import { type Fault, type FaultFinder, finderOf } from './faults.ts'
import { hashOf, type SourceFile, textOf } from './files.ts'
import { oneOf, percent, readKeys, type Split, splitFrontMatter, text, wholeNumber, words, yesOrNo } from './front-matter.ts'
import { drawRule, fitsBank } from './quiz-rules.ts'
import { type CompiledQuestion, readQuestions } from './questions.ts'
import { type CourseWords, type Rendered, render } from './rendering.ts'
import type { SafeHtml } from './sanitising.ts'
import { References } from './references.ts'

export type { Fault } from './faults.ts'
export type CompiledModule = {
  kind: 'module'
  slug: string
  title: string
  required: boolean
  html: SafeHtml
  minutes: number
  words: number
  contents: Heading[]
}
export type CompiledQuiz = {
  kind: 'quiz'
  slug: string
  title: string
  quizKind: QuizKind
  passPercent: number
  draw: Draw
  minutes: number | null
  attempts: number | null
  feedback: Feedback
  questions: CompiledQuestion[]
}
export type CompiledCourse = {
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

const wordsPerMinute = 180
const fileName = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)(\.quiz)?\.md$/
const courseRules = {
  title: text(),
  summary: text(),
  language: oneOf(['vi', 'en'], 'vi'),
  periods: wholeNumber(1, 400),
  skills: words(),
  level: oneOf(['co-ban', 'trung-cap'] as const, 'co-ban'),
  issuer: text(),
}
const moduleRules = { title: text(), required: yesOrNo(true) }
const quizRules = {
  title: text(),
  kind: oneOf(['practice', 'exam'] as const),
  pass: percent(70),
  draw: drawRule,
  minutes: wholeNumber(1, 600, null),
  attempts: wholeNumber(1, 100, null),
  feedback: oneOf(['each', 'after', 'end', 'never', ''] as const, ''),
}

export function compileCourse(
  slug: string,
  files: SourceFile[],
  wordsOf: (language: string) => CourseWords,
): { course: CompiledCourse | null; faults: Fault[] } {
  const faults: Fault[] = []
  const course = compile(slug, files, wordsOf, faults)
  const order = (fault: Fault) => `${fault.file}\0${String(fault.line).padStart(6, '0')}`
  faults.sort((one, other) => (order(one) < order(other) ? -1 : 1))
  return { course: faults.some((fault) => fault.severity === 'error') ? null : course, faults }
}

function compile(slug: string, files: SourceFile[], wordsOf: (language: string) => CourseWords, faults: Fault[]): CompiledCourse | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) finderOf(faults, '.')('badSlug', 1, { slug })
  const pages = files.filter((file) => file.path.endsWith('.md') && !file.path.includes('/'))
  const overview = pages.find((file) => file.path === 'course.md')
  if (!overview) finderOf(faults, 'course.md')('noCourseFile', 1)
  const split = overview && opened(overview, finderOf(faults, overview.path))
  const head = split && readKeys(split, courseRules, finderOf(faults, 'course.md'))
  const assets = assetsOf(files, faults)
  const references = new References(
    slug,
    pages.map((page) => page.path),
    assets,
    wordsOf(head?.language ?? 'vi'),
  )
  const overviewHtml = split
    ? references.within('course.md', () => render(split.body, references, finderOf(faults, 'course.md'), split.above)).html
    : null
  const items = ordered(pages, faults).flatMap((page) => itemOf(page, references, faults) ?? [])
  if (!items.some((item) => item.kind === 'module')) finderOf(faults, 'course.md')('noModule', 1)
  references.checkAnchors(faults)
  for (const path of references.unused()) finderOf(faults, path)('unusedFile', 1, { file: path })
  if (!head || overviewHtml === null) return null
  const minutes = items.reduce(
    (sum, item) => sum + (item.kind === 'module' ? item.minutes : item.quizKind === 'exam' ? (item.minutes ?? 0) : 0),
    0,
  )
  return { slug, hash: hashOf(files), ...head, periods: head.periods ?? 0, overviewHtml, minutes, items, assets }
}

/** The numbered pages in the order of their numbers; a name that is none, or stands twice, is a fault. */
function ordered(pages: SourceFile[], faults: Fault[]): SourceFile[] {
  const numbered = pages.flatMap((page) => {
    if (page.path === 'course.md') return []
    const [, number, name, quiz] = fileName.exec(page.path) ?? []
    if (!number || !name) {
      finderOf(faults, page.path)('badFileName', 1, { file: page.path })
      return []
    }
    return [{ page, number: Number(number), name: `${name}${quiz ?? ''}` }]
  })
  for (const { page, name } of numbered) {
    const twin = numbered.find((other) => other.name === name && other.page.path < page.path)
    if (twin) finderOf(faults, page.path)('duplicateName', 1, { name, file: twin.page.path })
  }
  return numbered.sort((one, other) => one.number - other.number || (one.page.path < other.page.path ? -1 : 1)).map(({ page }) => page)
}

function itemOf(page: SourceFile, references: References, faults: Fault[]): CompiledModule | CompiledQuiz | null {
  const fault = finderOf(faults, page.path)
  const split = opened(page, fault)
  if (!split) return null
  const [, , name = '', quiz] = fileName.exec(page.path) ?? []
  return references.within(page.path, () => (quiz ? quizOf(name, split, references, fault) : moduleOf(name, split, references, fault)))
}

function moduleOf(slug: string, split: Split, references: References, fault: FaultFinder): CompiledModule | null {
  const head = readKeys(split, moduleRules, fault)
  const { html, headings, words: count }: Rendered = render(split.body, references, fault, split.above)
  references.knows(headings.map(({ id }) => id))
  if (count === 0) fault('emptyModule', split.above + 1)
  return (
    head && {
      kind: 'module',
      slug,
      ...head,
      html,
      contents: headings,
      words: count,
      minutes: Math.max(1, Math.round(count / wordsPerMinute)),
    }
  )
}

function quizOf(slug: string, split: Split, references: References, fault: FaultFinder): CompiledQuiz | null {
  const head = readKeys(split, quizRules, fault)
  const questions = readQuestions(split.body, references, fault, split.above)
  if (questions.length === 0) fault('noQuestions', split.above + 1)
  if (!head) return null
  fitsBank(head.draw, questions, (code, params) => fault(code, split.lineOf('draw'), params))
  const { title, kind, pass, draw, minutes, attempts, feedback } = head
  return {
    kind: 'quiz',
    slug,
    title,
    quizKind: kind,
    passPercent: pass,
    draw,
    minutes,
    attempts,
    feedback: feedback || (kind === 'practice' ? 'each' : 'after'),
    questions,
  }
}

function opened(page: SourceFile, fault: FaultFinder): Split | null {
  if (page.bytes.length > mostBytes) fault('tooLarge', 1, { kilobytes: Math.ceil(page.bytes.length / 1024) })
  const content = textOf(page)
  if (content === null) fault('notUtf8', 1)
  return content === null || page.bytes.length > mostBytes ? null : splitFrontMatter(content, fault)
}
