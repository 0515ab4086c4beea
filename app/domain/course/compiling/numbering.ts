/** The pages of a course: `course.md`, and numbered ones in the order of their numbers. */
import { type Fault, finderOf } from './faults.ts'
import type { SourceFile } from './files.ts'

export type NumberedPage = { page: SourceFile; number: number; slug: string; kind: 'module' | 'quiz' }

const fileName = /^(\d{1,4})-([a-z0-9]+(?:-[a-z0-9]+)*)(\.quiz)?\.md$/

export function pagesOf(files: SourceFile[]): SourceFile[] {
  return files.filter((file) => file.path.endsWith('.md') && !file.path.includes('/'))
}

/** A name that is none, or stands twice, is a fault; so is a number that does, and one left out is told. */
export function numberedPages(pages: SourceFile[], faults: Fault[]): NumberedPage[] {
  const numbered = pages.flatMap((page) => numberedPage(page, faults) ?? []).sort(byNumber)
  for (const [index, { page, slug, kind, number }] of numbered.entries()) {
    const fault = finderOf(faults, page.path)
    const before = numbered[index - 1]
    const twin = numbered.slice(0, index).find((other) => other.slug === slug && other.kind === kind)
    if (twin) fault('duplicateName', 1, { name: slug, file: twin.page.path })
    if (before?.number === number) fault('duplicateNumber', 1, { number, file: before.page.path })
    else if (number !== (before?.number ?? 0) + 1) fault('numberGap', 1, { number, missing: (before?.number ?? 0) + 1 })
  }
  return numbered
}

function numberedPage(page: SourceFile, faults: Fault[]): NumberedPage | null {
  if (page.path === 'course.md') return null
  const [, number, slug, quiz] = fileName.exec(page.path) ?? []
  if (number && slug) return { page, number: Number(number), slug, kind: quiz ? 'quiz' : 'module' }
  finderOf(faults, page.path)(/^course\b/i.test(page.path) ? 'secondCourseFile' : 'badFileName', 1, { file: page.path })
  return null
}

function byNumber(one: NumberedPage, other: NumberedPage): number {
  return one.number - other.number || (one.page.path < other.page.path ? -1 : 1)
}
