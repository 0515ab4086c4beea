/** Markdown into clean HTML: CommonMark and GFM, note boxes, figures, tables that scroll, downloads. */
import { Marked, type Tokens } from 'marked'
import { fold } from '#app/domain/folding.ts'
import type { FaultFinder } from './faults.ts'
import { boundDepth } from './bounds.ts'
import { type SafeHtml, sanitised } from './sanitising.ts'

/** The words a page puts around what the author wrote, in the language of the course. */
export type CourseWords = { notes: Record<NoteKind, string>; table: string; download: (kind: string, bytes: number) => string }
export type NoteKind = 'info' | 'tip' | 'important' | 'warning' | 'caution'

/** What a reference in the text leads to. Null earns a fault. */
export type Figure = { src: string; width: number; height: number }
export type Surroundings = {
  words: CourseWords
  figure(path: string): Figure | null
  /** Where a relative link leads: a download, another module, a place in this one. */
  link(href: string): { href: string; about?: string } | null
}
export type Rendered = { html: SafeHtml; headings: { id: string; text: string; level: number }[]; words: number }

const noteKinds: Record<string, NoteKind> = { NOTE: 'info', TIP: 'tip', IMPORTANT: 'important', WARNING: 'warning', CAUTION: 'caution' }

/** `above` is the number of the file's lines before this text. */
export function render(text: string, surroundings: Surroundings, fault: FaultFinder, above: number): Rendered {
  const headings: Rendered['headings'] = []
  const lineOf = (needle: string) =>
    above +
    1 +
    Math.max(
      0,
      text.split('\n').findIndex((line) => line.includes(needle)),
    )
  const marked = new Marked({ gfm: true, async: false })

  marked.use({
    renderer: {
      heading({ tokens, depth, raw }) {
        const plain = plainOf(this.parser.parseInline(tokens))
        if (depth === 1) fault('topHeading', lineOf(raw.trim().split('\n', 1)[0] ?? ''), { heading: plain })
        const id = uniqueId(plain, headings)
        const level = Math.min(5, Math.max(2, depth))
        headings.push({ id, text: plain, level })
        return `<h${level} id="${id}">${this.parser.parseInline(tokens)}</h${level}>\n`
      },
      blockquote({ text: quoted, tokens }) {
        const [whole, sign = ''] = /^\s*\[!([A-Z]+)\][ \t]*\n?/.exec(quoted) ?? []
        const kind = noteKinds[sign]
        if (!whole || !kind) return `<blockquote>\n${this.parser.parse(tokens)}</blockquote>\n`
        return `<aside class="note note-${kind}"><p class="note-title">${surroundings.words.notes[kind]}</p>\n${this.parser.parse(marked.lexer(quoted.slice(whole.length)))}</aside>\n`
      },
      table({ header, rows }) {
        const cell = (tag: 'th' | 'td', { tokens, align }: Tokens.TableCell) =>
          `<${tag}${tag === 'th' ? ' scope="col"' : ''}${align ? ` align="${align}"` : ''}>${this.parser.parseInline(tokens)}</${tag}>`
        const body = rows.map((row) => `<tr>${row.map((one) => cell('td', one)).join('')}</tr>`).join('\n')
        return `<div class="table-scroll" role="region" tabindex="0" aria-label="${escaped(surroundings.words.table)}"><table><thead><tr>${header.map((one) => cell('th', one)).join('')}</tr></thead><tbody>${body}</tbody></table></div>\n`
      },
      paragraph({ tokens }) {
        const html = this.parser.parseInline(tokens)
        return /^<figure>.*<\/figure>$/s.test(html) ? `${html}\n` : `<p>${html}</p>\n`
      },
      image({ href, title, text: alt }) {
        const line = lineOf(`](${href}`)
        const figure = /^[a-z]+:/i.test(href) ? null : surroundings.figure(decoded(href))
        if (!alt.trim()) fault('missingAlt', line, { image: href })
        if (!figure) {
          fault('missingImage', line, { image: href })
          return ''
        }
        const image = `<img src="${figure.src}" alt="${escaped(alt)}" width="${figure.width}" height="${figure.height}" loading="lazy" decoding="async">`
        return `<figure>${image}${title ? `<figcaption>${escaped(title)}</figcaption>` : ''}</figure>`
      },
      link({ href, tokens }) {
        const label = this.parser.parseInline(tokens)
        const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase()
        if (scheme === 'https' || scheme === 'mailto') return `<a href="${escaped(href)}" rel="noopener nofollow">${label}</a>`
        const target = scheme ? null : surroundings.link(decoded(href))
        if (!target) {
          fault(scheme ? 'linkScheme' : 'brokenLink', lineOf(`](${href}`), { link: href })
          return label
        }
        return target.about
          ? `<a class="download" href="${escaped(target.href)}" download>${label} <span class="download-about">${escaped(target.about)}</span></a>`
          : `<a href="${escaped(target.href)}">${label}</a>`
      },
      html({ text: raw, block }) {
        if (!/^\s*(<!--|<\/?(kbd|br|sub|sup|mark|abbr|span)\b)/.test(raw))
          fault('rawHtml', lineOf(raw.trim().split('\n', 1)[0] ?? ''), { html: raw.trim().slice(0, 40) })
        return block ? `${raw}\n` : raw
      },
    },
  })

  if (!boundDepth(text, fault, above)) return { html: sanitised(''), headings, words: 0 }
  const html = sanitised(marked.parse(text) as string)
  return { html, headings, words: plainOf(html).split(/\s+/).filter(Boolean).length }
}

/** The words of some HTML, without its tags. */
export function plainOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}

function uniqueId(text: string, headings: Rendered['headings']): string {
  const base =
    fold(text)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'muc'
  let id = base
  for (let next = 2; headings.some((heading) => heading.id === id); next++) id = `${base}-${next}`
  return id
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function decoded(href: string): string {
  try {
    return decodeURI(href).normalize('NFC')
  } catch {
    return href
  }
}
