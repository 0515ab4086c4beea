/** Markdown into clean HTML: CommonMark and GFM, and what lessons need besides; each piece in a file of its own. */
import { Marked, type Token } from 'marked'
import type { Heading } from '#db/schema/index.ts'
import type { FaultFinder } from '../faults.ts'
import { withinBounds } from './bounds.ts'
import { boxes } from './boxes.ts'
import type { PageContext, Surroundings } from './context.ts'
import { figures } from './figures.ts'
import { headings } from './headings.ts'
import { keyCaps } from './key-caps.ts'
import { placeLines } from './lines.ts'
import { links } from './links.ts'
import { plainOf } from './plain.ts'
import { rawHtml } from './raw-html.ts'
import { type SafeHtml, sanitised } from './sanitising.ts'
import { paired, sideBySide } from './side-by-side.ts'
import { tables } from './tables.ts'

/** `words` is null where the text was turned away. */
export type Rendered = { html: SafeHtml; headings: Heading[]; words: number | null }

/** `above` is the number of the file's lines before this text. */
export function render(text: string, surroundings: Surroundings, fault: FaultFinder, above: number): Rendered {
  if (!withinBounds(text, fault, above)) return { html: sanitised(''), headings: [], words: null }
  const lines = new Map<Token, number>()
  const page: PageContext = { surroundings, fault, lineOf: (token) => lines.get(token) ?? above + 1, headings: [] }
  const marked = new Marked({ gfm: true, async: false })
  marked.use(headings(page), figures(page), boxes(page), sideBySide, keyCaps, tables(page), links(page), rawHtml(page))
  const tokens = marked.lexer(text)
  placeLines(tokens, above + 1, lines)
  const html = sanitised(marked.parser(paired(tokens)))
  return { html, headings: page.headings, words: plainOf(html).split(/\s+/).filter(Boolean).length }
}
