/** A module: a lesson to read. */
import type { Heading } from '#db/schema/index.ts'
import { readKeys } from './front-matter.ts'
import { text, yesOrNo } from './key-rules.ts'
import { render } from './markdown/rendering.ts'
import type { SafeHtml } from './markdown/sanitising.ts'
import type { OpenPage } from './opening.ts'
import type { References } from './references.ts'

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

/** Learnt, not skimmed: with its figures, and with what is tried at one's own desk. */
const wordsPerMinute = 100
const rules = { title: text(), required: yesOrNo(true) }

export function moduleOf(slug: string, page: OpenPage, references: References): CompiledModule | null {
  const head = readKeys(page, rules, page.fault)
  const { html, headings, words } = render(page.body, references, page.fault, page.above)
  references.knows(headings.map(({ id }) => id))
  if (words === 0 && !html.includes('<img')) page.fault('emptyModule', page.above + 1)
  if (!head || words === null) return null
  const minutes = Math.max(1, Math.round(words / wordsPerMinute))
  return { kind: 'module', slug, ...head, html, contents: headings, words, minutes }
}
