/** Where a table begins below its titles, and what its columns hold: one row of headings, or two where the upper groups the lower. */
import { type Cell, isBlank, textOf, type Table } from './cells.ts'
import { type Columns, fieldOf } from './fields.ts'
import { type Legacy, legacyOf, unlegacy } from './legacy.ts'

/** `row`: the last row of headings, counted from 0; `labels`: a heading for each column. */
export type Header = { row: number; labels: string[]; columns: Columns; fonts: Record<number, Legacy> }

const lookedAt = 40

/** Null where nothing looks like a table of people. */
export function headerOf({ rows }: Table): Header | null {
  let best: { header: Header; score: number } | null = null
  for (let row = 0; row < Math.min(rows.length, lookedAt); row++) {
    for (const labels of labelsAt(rows, row)) {
      const columns = columnsOf(labels.texts)
      const score = Object.keys(columns).length + (namesPeople(columns) ? 2 : 0)
      if (score < 4 || score <= (best?.score ?? 0)) continue
      best = { score, header: { row: labels.last, labels: labels.texts, columns, fonts: {} } }
    }
  }
  if (!best) return null
  const { header } = best
  const body = rows.slice(header.row + 1)
  return { ...header, columns: withSplitName(header.columns, header.labels, body), fonts: fontsOf(body) }
}

function namesPeople(columns: Columns): boolean {
  return columns.fullName !== undefined || (columns.familyName !== undefined && columns.givenName !== undefined)
}

/** The row alone, and together with the one below it. Headings too may be in an old font. */
function labelsAt(rows: Cell[][], row: number): { texts: string[]; last: number }[] {
  const upper = headings(rows[row])
  const lower = headings(rows[row + 1])
  const single = { texts: upper, last: row }
  if (lower.every((text) => text === '') || lower.filter((text) => /^\p{L}/u.test(text)).length === 0) return [single]
  return [single, { texts: joined(upper, lower), last: row + 1 }]
}

/** A heading merged over several columns stands in the first of them. */
function joined(upper: string[], lower: string[]): string[] {
  const width = Math.max(upper.length, lower.length)
  let group = ''
  return Array.from({ length: width }, (_, place) => {
    const [above = '', below = ''] = [upper[place], lower[place]]
    if (above !== '') group = above
    else if (below === '') group = ''
    if (below === '') return above
    const own = fieldOf(below)
    return own && !fieldOf(`${group} ${below}`) ? below : `${group} ${below}`.trim()
  })
}

function headings(cells: Cell[] | undefined): string[] {
  const texts = (cells ?? []).map(textOf)
  const ways = [texts, ...(['tcvn3', 'vni'] as const).map((font) => texts.map((text) => unlegacy(text, font)))]
  return ways.reduce((best, way) => (known(way) > known(best) ? way : best))
}

function known(texts: string[]): number {
  return texts.filter(fieldOf).length
}

function columnsOf(labels: string[]): Columns {
  const columns: Columns = {}
  for (const [place, label] of labels.entries()) {
    const field = fieldOf(label)
    if (field && columns[field] === undefined) columns[field] = place
  }
  if (columns.birthMale !== undefined && columns.birthFemale !== undefined) delete columns.birthDate
  return columns
}

/** One heading over two columns of names: the first holds họ đệm, the second tên. */
function withSplitName(columns: Columns, labels: string[], body: Cell[][]): Columns {
  const { fullName, ...others } = columns
  if (
    fullName === undefined ||
    columns.givenName !== undefined ||
    ((labels[fullName + 1] ?? '') !== '' && labels[fullName + 1] !== labels[fullName])
  )
    return columns
  const named = body.filter((row) => !isBlank(row[fullName])).slice(0, 200)
  const both = named.filter((row) => /^\p{L}+$/u.test(textOf(row[fullName + 1])))
  return named.length > 0 && both.length * 2 > named.length ? { ...others, familyName: fullName, givenName: fullName + 1 } : columns
}

/** By column: those typed in a font of before Unicode. */
export function fontsOf(body: Cell[][]): Record<number, Legacy> {
  const width = body.reduce((most, row) => Math.max(most, row.length), 0)
  const fonts: Record<number, Legacy> = {}
  for (let place = 0; place < width; place++) {
    const font = legacyOf(textsIn(body, place))
    if (font) fonts[place] = font
  }
  return fonts
}

function* textsIn(body: Cell[][], place: number): Iterable<string> {
  for (const row of body.slice(0, 2000)) if (typeof row[place] === 'string') yield textOf(row[place])
}
