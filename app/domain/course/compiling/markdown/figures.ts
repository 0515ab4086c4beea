/** Images with what they show in words, their size, and a caption where one is given. A drawing weighs little, and is wanted on paper: it does not wait. */
import type { MarkedExtension, Token } from 'marked'
import type { PageContext } from './context.ts'
import { decoded, escaped } from './plain.ts'

export function figures({ surroundings, fault, lineOf }: PageContext): MarkedExtension {
  return {
    renderer: {
      /** A figure stands by itself, between paragraphs. */
      paragraph({ tokens }) {
        const parts = tokens.reduce<Token[][]>((before, token) => {
          const last = before.at(-1)
          if (!last || token.type === 'image' || last[0]?.type === 'image') before.push([token])
          else last.push(token)
          return before
        }, [])
        return parts
          .map((part) => ({ image: part[0]?.type === 'image', html: this.parser.parseInline(part) }))
          .filter(({ html }) => html.trim())
          .map(({ image, html }) => (image ? `${html}\n` : `<p>${html.trim()}</p>\n`))
          .join('')
      },
      image(token) {
        const { href, title, text: alt } = token
        const figure = /^[a-z]+:/i.test(href) ? null : surroundings.figure(decoded(href))
        if (!alt.trim()) fault('missingAlt', lineOf(token), { image: href })
        if (!figure) {
          fault('missingImage', lineOf(token), { image: href })
          return ''
        }
        const later = href.endsWith('.svg') ? '' : ' loading="lazy"'
        const image = `<img src="${figure.src}" alt="${escaped(alt)}" width="${figure.width}" height="${figure.height}"${later} decoding="async">`
        return `<figure>${image}${title ? `<figcaption>${escaped(title)}</figcaption>` : ''}</figure>`
      },
    },
  }
}
