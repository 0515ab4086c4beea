/** HTML that an author writes is told, but for a few small tags that Markdown has no sign for. */
import type { MarkedExtension } from 'marked'
import type { PageContext } from './context.ts'

/** `<br>`, `<kbd>` and the like, without attributes. What closes a tag is told where it opens. */
const allowed = /^(?:<!--[\s\S]*-->|<br ?\/?>|<\/[a-z]+>|<(?:kbd|sub|sup|mark|abbr)>|<abbr title="[^"<>]*">)$/

export function rawHtml({ fault, lineOf }: PageContext): MarkedExtension {
  return {
    renderer: {
      html(token) {
        const raw = token.text
        if (!allowed.test(raw.trim())) fault('rawHtml', lineOf(token), { html: raw.trim().slice(0, 40) })
        return token.block ? `${raw}\n` : raw
      },
    },
  }
}
