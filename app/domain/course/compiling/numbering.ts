/** The pages of a course: `course.md`, and numbered ones in the order of their numbers. */
import { type Fault, finderOf } from './faults.ts'
import type { SourceFile } from './files.ts'

export type NumberedPage = { page: SourceFile; number: number; slug: string; kind: 'module' | 'quiz' }

const fileName = /^(\d+)-([a-z0-9]+(?:-[a-z0-9]+)*)(\.quiz)?\.md$/

export function pagesOf(files: SourceFile[]): SourceFile[] {
  return files.filter((file) => file.path.endsWith('.md') && !file.path.includes('/'))
}

/** A name that is none, or stands twice, is a fault. */
export function numberedPages(pages: SourceFile[], faults: Fault[]): NumberedPage[] {
  const numbered = pages.flatMap((page) => {
    if (page.path === 'course.md') return []
    const [, number, slug, quiz] = fileName.exec(page.path) ?? []
    if (number && slug) return [{ page, number: Number(number), slug, kind: quiz ? ('quiz' as const) : ('module' as const) }]
    finderOf(faults, page.path)('badFileName', 1, { file: page.path })
    return []
  })
  for (const { page, slug, kind } of numbered) {
    const twin = numbered.find((other) => other.slug === slug && other.kind === kind && other.page.path < page.path)
    if (twin) finderOf(faults, page.path)('duplicateName', 1, { name: slug, file: twin.page.path })
  }
  return numbered.sort((one, other) => one.number - other.number || (one.page.path < other.page.path ? -1 : 1))
}
