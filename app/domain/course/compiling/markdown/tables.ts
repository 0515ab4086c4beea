/** Tables with column headers, that scroll by themselves where the screen is narrow. */
import type { MarkedExtension, Tokens } from 'marked'
import type { PageContext } from './context.ts'
import { escaped } from './plain.ts'

export function tables({ surroundings: { words } }: PageContext): MarkedExtension {
  return {
    renderer: {
      table({ header, rows }) {
        const cell = (tag: 'th' | 'td', { tokens, align }: Tokens.TableCell) =>
          `<${tag}${tag === 'th' ? ' scope="col"' : ''}${align ? ` align="${align}"` : ''}>${this.parser.parseInline(tokens)}</${tag}>`
        const head = header.map((one) => cell('th', one)).join('')
        const body = rows.map((row) => `<tr>${row.map((one) => cell('td', one)).join('')}</tr>`).join('\n')
        return `<div class="table-scroll" role="region" tabindex="0" aria-label="${escaped(words.table)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>\n`
      },
    },
  }
}
