/** A Markdown file is opened: its size, its letters, its front matter and what stands below. */
import { type Fault, type FaultFinder, finderOf } from './faults.ts'
import { fencesIn } from './fences.ts'
import { lineOfStrangeBytes, type SourceFile, textOf } from './files.ts'
import { type Split, splitFrontMatter } from './front-matter.ts'

export type OpenPage = Split & { path: string; fault: FaultFinder }

/** Control characters, turns of the writing direction, spaces without width. */
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/
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
    fault('notUtf8', lineOfStrangeBytes(page.bytes))
    return null
  }
  checkLetters(text, fault)
  const split = splitFrontMatter(text, fault)
  if (!split) return null
  const { unclosed } = fencesIn(split.body.split('\n'))
  if (unclosed !== null) fault('unclosedFence', split.above + unclosed)
  return { ...split, path: page.path, fault }
}

/** Letters that nobody sees and that change what is read: the first of them is told. */
function checkLetters(text: string, fault: FaultFinder): void {
  const found = unseen.exec(text)
  if (!found) return
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  fault('unseenLetter', text.slice(0, found.index).split('\n').length, { code: `U+${code}` })
}
