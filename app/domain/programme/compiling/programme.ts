/** A Markdown file becomes a programme: courses in order and, where it says so, a final exam over their banks. */
import type { CompiledCourse } from '#app/domain/course/compiling/course.ts'
import type { House } from '#app/domain/course/compiling/course.ts'
import { type Fault, finderOf, told } from '#app/domain/course/compiling/faults.ts'
import { hashOf, type SourceFile } from '#app/domain/course/compiling/files.ts'
import { readKeys } from '#app/domain/course/compiling/front-matter.ts'
import { oneOf, text, wholeNumber } from '#app/domain/course/compiling/key-rules.ts'
import { render } from '#app/domain/course/compiling/markdown/rendering.ts'
import { openPage } from '#app/domain/course/compiling/opening.ts'
import { finalExamOf, mapping } from './exam.ts'
import { type Member, memberRule, membersAmong } from './members.ts'

/** To be stored as a course whose only page is its exam, if it has one. */
export type CompiledProgramme = { course: CompiledCourse; members: Pick<Member, 'slug' | 'required'>[] }

const rulesIn = (house: House) => ({
  title: text(),
  summary: text(),
  language: oneOf(['vi', 'en'], 'vi'),
  periods: wholeNumber(1, 400, null),
  level: oneOf(['co-ban', 'trung-cap'] as const, 'co-ban'),
  issuer: oneOf(house.issuers),
  courses: memberRule,
  exam: mapping,
})

/** `courses` holds every course of the house by its slug; null where its own files have faults. */
export function compileProgramme(
  file: SourceFile,
  courses: ReadonlyMap<string, CompiledCourse | null>,
  house: House,
): { programme: CompiledProgramme | null; faults: Fault[] } {
  const faults: Fault[] = []
  const programme = compile(file, courses, house, faults)
  return { programme: faults.some(({ severity }) => severity === 'error') ? null : programme, faults: told(faults) }
}

function compile(
  file: SourceFile,
  courses: ReadonlyMap<string, CompiledCourse | null>,
  house: House,
  faults: Fault[],
): CompiledProgramme | null {
  const slug = file.path.replace(/\.md$/, '')
  const about = finderOf(faults, file.path)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) about('badSlug', 1, { slug })
  if (courses.has(slug)) about('slugTaken', 1, { slug })
  const page = openPage(file, faults)
  const head = page && readKeys(page, rulesIn(house), about)
  if (!page || !head) return null
  const { courses: listed, exam, periods, ...rest } = head
  const members = membersAmong(listed, courses, page, about)
  const required = members.flatMap((member) => (member.required ? [member.course] : []))
  if (members.length > 0 && required.length === 0) about('noRequiredCourse', page.lineOf('courses'))
  const final = exam && finalExamOf(exam, required, page, about)
  const surroundings = { words: house.wordsOf(rest.language), figure: () => null, link: (href: string) => linkTo(href, courses) }
  const { html } = render(page.body, surroundings, about, page.above)
  const course: CompiledCourse = {
    ...rest,
    kind: 'programme',
    slug,
    hash: hashOf([file, ...(final?.sources ?? [])]),
    periods: periods ?? sum(required.map((one) => one.periods)),
    skills: [...new Set(required.flatMap(({ skills }) => skills))],
    overviewHtml: html,
    minutes: sum(required.map(({ minutes }) => minutes)) + (final?.quiz.minutes ?? 0),
    items: final ? [final.quiz] : [],
    assets: [],
  }
  return { course, members: members.map((member) => ({ slug: member.slug, required: member.required })) }
}

/** A course is named by its slug. */
function linkTo(href: string, courses: ReadonlyMap<string, unknown>): { href: string } | null {
  return courses.has(href) ? { href: `/courses/${href}` } : null
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
