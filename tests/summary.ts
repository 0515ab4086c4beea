/** What a refused form says above itself, read from the page as a reader would: a line, where it leads, and the label that stands there. */
export type SummaryLine = { text: string; to: string | null; label: string | null }

export function summaryOf(html: string): SummaryLine[] {
  const summary = /<div class="error-summary".*?<\/ul>/s.exec(html)?.[0] ?? ''
  return [...summary.matchAll(/<li>(?:<a href="#([^"]*)">)?(.*?)(?:<\/a>)?<\/li>/gs)].map(([, to, text = '']) => ({
    text,
    to: to ?? null,
    label: to ? labelOf(html, to) : null,
  }))
}

/** Lines that lead somewhere without beginning with the label that stands there: there must be none. Left aside is a page that shows none of the fields. */
export function unnamedIn(html: string): SummaryLine[] {
  const lines = summaryOf(html).filter(({ to }) => to !== null)
  const isShown = lines.some(({ to }) => html.includes(` id="${to}"`))
  return isShown ? lines.filter(({ text, label }) => !(label && text.startsWith(`${label}: `))) : []
}

/** Its own; of a group of choices the question above them. */
function labelOf(html: string, id: string): string | null {
  const at = html.indexOf(` id="${id}"`)
  const own = html.indexOf(`<label for="${id}" class="label"`)
  const start = at < 0 ? -1 : own >= 0 ? own : html.lastIndexOf('<legend', at)
  return start < 0 ? null : html.slice(html.indexOf('>', start) + 1).split('<', 1)[0] || null
}
