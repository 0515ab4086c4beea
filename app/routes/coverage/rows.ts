/** An agency's row: its numbers, each of which opens the people behind it. Hundreds of cells, so written as text. */
import { numberOf } from '#app/text/numbers.ts'
import { type Html, html } from '#app/ui/html.tsx'
import { shareIn } from '#app/ui/share.tsx'

/** Of the parts in their order: n, and N. */
export type Numbers = { done: number[]; all: number[]; excluded: number }
export type Line = Numbers & { id: string; name: string }
export type Parts = { id: string; title: string }[]

export function rowsOf(lines: Line[], parts: Parts, requirement: string): Html {
  const own = asQuery({ requirement })
  return html`${lines.map(({ id, name, ...numbers }) => {
    const { shares, excluded } = cellsOf(numbers, parts, `${own}&agency=${id}`)
    const head = html`<th scope="row"><a href="/overview/agencies/${id}?${own}">${name}</a></th>`
    return html`<tr>${head}${shares.map((share) => html`<td>${share}</td>`)}<td class="to-end">${excluded}</td></tr>`
  })}`
}

/** `asked`: whose numbers they are, as the address says it. */
export function cellsOf({ done, all, excluded }: Numbers, parts: Parts, asked: string): { shares: Html[]; excluded: Html } {
  const people = `/hr/coverage/people?${asked}`
  const away = `${people}&state=excluded`
  return {
    shares: parts.map(({ id, title }, index) =>
      shareIn({ done: done[index] ?? 0, total: all[index] ?? 0, href: `${people}&course=${id}`, label: title }),
    ),
    excluded: html`<a href="${away}">${numberOf(excluded)}</a>`,
  }
}

export function asQuery(asked: Record<string, string>): string {
  return `${new URLSearchParams(asked)}`
}
