/** Links: to https and mail addresses, to other pages of the course, to downloads with their kind and size. */
import type { MarkedExtension } from 'marked'
import type { PageContext } from './context.ts'
import { decoded, escaped, plainOf } from './plain.ts'

export function links({ surroundings, fault, lineOf }: PageContext): MarkedExtension {
  return {
    renderer: {
      link(token) {
        const { href, tokens } = token
        const label = this.parser.parseInline(tokens)
        if (!plainOf(label) && !label.includes('<img')) fault('emptyLink', lineOf(token), { link: href.slice(0, 120) })
        const scheme = /^(?:([a-z][a-z0-9+.-]*):|\/\/)/i.exec(href)
        const name = scheme?.[1]?.toLowerCase()
        if ((name === 'https' || name === 'mailto') && URL.canParse(href))
          return `<a href="${escaped(href)}" rel="noopener nofollow">${label}</a>`
        const target = scheme ? null : surroundings.link(decoded(href), lineOf(token))
        if (!target) {
          fault(scheme && name !== 'https' ? 'linkScheme' : 'brokenLink', lineOf(token), { link: href.slice(0, 120) })
          return label
        }
        return target.about
          ? `<a class="download" href="${escaped(target.href)}" download>${label} <span class="download-about">${escaped(target.about)}</span></a>`
          : `<a href="${escaped(target.href)}">${label}</a>`
      },
    },
  }
}
