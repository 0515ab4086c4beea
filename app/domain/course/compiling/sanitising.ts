/** HTML is cleaned after it was rendered: what stands here is all that can reach a page. */
import sanitize from 'sanitize-html'

declare const clean: unique symbol
/** HTML that has been through `sanitised`. */
export type SafeHtml = string & { readonly [clean]: true }

const ours = ['note', 'note-info', 'note-tip', 'note-important', 'note-warning', 'note-caution', 'note-title', 'table-scroll', 'download', 'download-about']

export function sanitised(html: string): SafeHtml {
  return sanitize(html, {
    allowedTags: ['h2', 'h3', 'h4', 'h5', 'p', 'a', 'ul', 'ol', 'li', 'strong', 'em', 'del', 's', 'sub', 'sup', 'code', 'pre', 'kbd', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption', 'img', 'figure', 'figcaption', 'hr', 'br', 'aside', 'div', 'span', 'dl', 'dt', 'dd', 'abbr', 'mark'],
    allowedAttributes: {
      a: ['href', 'title', 'rel', 'class', 'download'],
      img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
      th: ['scope', 'align', 'colspan', 'rowspan'],
      td: ['align', 'colspan', 'rowspan'],
      ol: ['start'],
      div: ['class', 'role', 'tabindex', 'aria-label'],
      aside: ['class'],
      p: ['class'],
      span: ['class', 'lang'],
      abbr: ['title'],
      '*': ['id'],
    },
    allowedClasses: { '*': ours },
    allowedSchemes: ['https', 'mailto'],
    allowedSchemesByTag: { img: [] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'iframe', 'object', 'svg', 'math'],
    enforceHtmlBoundary: false,
  }) as SafeHtml
}
