/** What the pieces of the renderer know of the text they render. */
import type { Token } from 'marked'
import type { Heading } from '#db/schema/index.ts'
import type { FaultFinder } from '../faults.ts'

/** The words a page puts around what the author wrote, in the language of the course. */
export type CourseWords = {
  boxes: Record<'info' | 'tip' | 'important' | 'warning' | 'caution' | 'right' | 'wrong', string>
  table: string
  download: (kind: string, bytes: number) => string
}

/** What a reference in the text leads to. Null earns a fault. */
export type Figure = { src: string; width: number; height: number }
export type Surroundings = {
  words: CourseWords
  figure(path: string): Figure | null
  /** Where a relative link leads: a download, another module, a place in this one. */
  link(href: string, line: number): { href: string; about?: string } | null
}

export type PageContext = {
  surroundings: Surroundings
  fault: FaultFinder
  /** The file's line on which a token begins. */
  lineOf: (token: Token) => number
  /** Those met so far. */
  headings: Heading[]
}
