/** The last wall: whatever the renderer or an author writes, only this much HTML ever reaches a page. */
import sanitizeHtml from 'sanitize-html'

declare const safe: unique symbol
/** HTML that has been through `sanitise`. The only strings a page may show unescaped. */
export type SafeHtml = string & { readonly [safe]: true }

const headings = ['h2', 'h3', 'h4', 'h5', 'h6']
const own = (tag: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag => ({ tagName: tag, attribs: attributes })

const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    ...headings, 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br', 'aside', 'div', 'span', 'figure', 'figcaption', 'img', 'a',
    'table', 'thead', 'tbody', 'tr', 'th', 'td',
    'strong', 'b', 'em', 'i', 'del', 'mark', 'sub', 'sup', 'code', 'kbd', 'abbr',
  ],
  allowedAttributes: {
    ...Object.fromEntries(headings.map((tag) => [tag, ['id']])),
    a: ['href', 'rel', 'download'],
    abbr: ['title'],
    div: [{ name: 'role', values: ['region'] }, { name: 'tabindex', values: ['0'] }, 'aria-label'],
    img: ['src', 'alt', 'width', 'height', { name: 'loading', values: ['lazy'] }, { name: 'decoding', values: ['async'] }],
    ol: ['start'],
    p: ['data-note'],
    th: [{ name: 'scope', values: ['col'] }],
  },
  allowedClasses: {
    a: ['download'],
    aside: ['note', 'note-info', 'note-tip', 'note-important', 'note-warning', 'note-caution'],
    code: [/^language-[a-z0-9+#-]{1,20}$/],
    div: ['table-scroll'],
    p: ['note-title', 'question-text'],
    span: ['download-meta'],
    td: ['align-center', 'align-right'],
    th: ['align-center', 'align-right'],
  },
  allowedSchemes: ['https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 60,
  transformTags: {
    a: (tag, attributes) => own(tag, isOutside(attributes['href']) ? { ...attributes, rel: 'noopener nofollow' } : attributes),
    ...Object.fromEntries(headings.map((name) => [name, (tag: string, { id = '' }: sanitizeHtml.Attributes) => own(tag, isAnchor(id) ? { id } : {})])),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !/^\/courses\/[a-z0-9-]+\/files\//.test(attribs['src'] ?? ''),
}

export function sanitise(html: string): SafeHtml {
  return sanitizeHtml(html, rules) as SafeHtml
}

/** What `sanitise` once let through and the database has kept since. */
export function keptSafe(html: string): SafeHtml {
  return html as SafeHtml
}

/** Its words alone, with a space where a block ends. */
export function plainText(html: SafeHtml): string {
  return html
    .replace(/<\/?(code|kbd|a|strong|b|em|i|del|mark|sub|sup|abbr|span)( [^>]*)?>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function isOutside(href = ''): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(href)
}

function isAnchor(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
}
