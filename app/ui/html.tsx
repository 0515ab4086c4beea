/** Markup as text, for tables of hundreds of cells, with which React would take ten times as long. Whatever is put into it is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = string | number | null | Html | Html[]

export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  let text = parts[0] ?? ''
  for (const [index, piece] of pieces.entries()) text += `${textOf(piece)}${parts[index + 1] ?? ''}`
  return new Html(text)
}

/** Such markup on a page that React writes: within a line, or the rows of a table. */
export function Markup({ of: { text }, as: Tag = 'span' }: { of: Html; as?: 'span' | 'tbody' }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: what was put in has been escaped
  return <Tag className={Tag === 'span' ? 'markup' : undefined} dangerouslySetInnerHTML={{ __html: text }} />
}

function textOf(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Html) return piece.text
  if (Array.isArray(piece)) return piece.map(({ text }) => text).join('')
  return typeof piece === 'number' ? String(piece) : escaped(piece)
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign) : text
}
