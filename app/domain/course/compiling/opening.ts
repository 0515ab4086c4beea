/** A Markdown file is opened: its size, its letters, its front matter and what stands below. */
import { type Fault, type FaultFinder, finderOf } from './faults.ts'
import { type SourceFile, textOf } from './files.ts'
import { type Split, splitFrontMatter } from './front-matter.ts'

export type OpenPage = Split & { path: string; fault: FaultFinder }

const mostBytes = 64 * 1024

/** Null where there is nothing to read on with. */
export function openPage(page: SourceFile, faults: Fault[]): OpenPage | null {
  const fault = finderOf(faults, page.path)
  if (page.bytes.length > mostBytes) {
    fault('tooLarge', 1, { kilobytes: Math.ceil(page.bytes.length / 1024) })
    return null
  }
  const text = textOf(page)
  if (text === null) {
    fault('notUtf8', 1)
    return null
  }
  const split = splitFrontMatter(text, fault)
  return split && { ...split, path: page.path, fault }
}
