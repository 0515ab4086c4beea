/** A course while it is being compiled: what its files have found out so far and tell each other. */
import type { Asset, Language } from './compiled.ts'
import { type Fault, type FaultCode, type FaultParams, faultAt } from './faults.ts'

export type Compilation = {
  slug: string
  language: Language
  faults: Fault[]
  /** The pages one may link to: a file's name and its address. */
  pages: Map<string, string>
  /** The headings of each page, once it is compiled. */
  anchors: Map<string, Set<string>>
  /** Links to a heading, looked up when all pages are compiled. */
  crossings: Crossing[]
  /** Every path under images/ and files/; null where the file cannot be used and a fault says so. */
  assets: Map<string, Asset | null>
  used: Set<string>
}

export type Crossing = { file: string; line: number; target: string; anchor: string }

/** One Markdown file of the course. */
export type Sheet = { course: Compilation; file: string }

export function startCompilation(slug: string): Compilation {
  return {
    slug,
    language: 'vi',
    faults: [],
    pages: new Map(),
    anchors: new Map(),
    crossings: [],
    assets: new Map(),
    used: new Set(),
  }
}

export function blame({ course, file }: Sheet, line: number, code: FaultCode, params?: FaultParams): void {
  course.faults.push(faultAt(file, line, code, params))
}
