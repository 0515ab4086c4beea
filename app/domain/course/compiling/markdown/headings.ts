/** Headings, each with an id that links can name; the page's title is its only h1. */
import type { MarkedExtension } from 'marked'
import { fold } from '#app/domain/folding.ts'
import type { PageContext } from './context.ts'
import { plainOf } from './plain.ts'

export function headings({ headings: met, fault, lineOf }: PageContext): MarkedExtension {
  const used = new Map<string, number>()
  return {
    renderer: {
      heading(token) {
        const html = this.parser.parseInline(token.tokens)
        const text = plainOf(html)
        if (token.depth === 1) fault('topHeading', lineOf(token), { heading: text.slice(0, 60) })
        const level = Math.min(5, Math.max(2, token.depth))
        const id = uniqueId(text, used)
        met.push({ id, text, level })
        return `<h${level} id="${id}">${html}</h${level}>\n`
      },
    },
  }
}

/** `used` tells for each id how often it was asked for. */
function uniqueId(text: string, used: Map<string, number>): string {
  const base =
    fold(text)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'muc'
  let times = (used.get(base) ?? 0) + 1
  while (times > 1 && used.has(`${base}-${times}`)) times++
  used.set(base, times)
  const id = times === 1 ? base : `${base}-${times}`
  if (times > 1) used.set(id, 1)
  return id
}
