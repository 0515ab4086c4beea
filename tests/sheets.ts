/** Files as HR keeps them, made by the tests. */
import { strToU8, zipSync } from 'fflate'

export type Written = string | number | { formula: string; value: string | number } | { serial: number } | null
export type Page = { name: string; rows: Written[][]; merges?: string[] }

/** A workbook: text typed in the cell, numbers, formulas with what they came to, days by their serial. */
export function xlsx(...pages: Page[]): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${pages
      .map(({ name }, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${pages
      .map((_, place) => `<Relationship Id="rId${place + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`)
      .join('')}<Relationship Id="rId90" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  }
  for (const [place, page] of pages.entries())
    parts[`xl/worksheets/sheet${place + 1}.xml`] = `<worksheet xmlns="${main}">${sheetData(page)}</worksheet>`
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

export function csv(rows: (string | null)[][], { separator = ',', bom = false, line = '\r\n' } = {}): Uint8Array {
  return strToU8((bom ? '\ufeff' : '') + lines(rows, separator, line))
}

export function utf16(rows: (string | null)[][], { big = false, bom = true } = {}): Uint8Array {
  const bytes = Buffer.from((bom ? '\ufeff' : '') + lines(rows, '\t', '\r\n'), 'utf16le')
  return big ? bytes.swap16() : bytes
}

/** In one byte a letter: Windows-1258 writes the tone after the vowel. */
export function windows1258(rows: (string | null)[][]): Uint8Array {
  const table = new Map(
    Array.from({ length: 128 }, (_, place) => [new TextDecoder('windows-1258').decode(Uint8Array.of(place + 128)), place + 128]),
  )
  const kept = /[âăêôơưđ]/i
  const text = [...lines(rows, ';', '\r\n')].map((letter) => (table.has(letter) || kept.test(letter) ? letter : partly(letter))).join('')
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? letter.charCodeAt(0)))
}

/** The vowel whole, its tone apart. */
function partly(letter: string): string {
  const apart = letter.normalize('NFD')
  const [, tone = ''] = /([\u0300\u0309\u0303\u0301\u0323])/.exec(apart) ?? []
  return apart.replace(tone, '').normalize('NFC') + tone
}

/** Fonts of old, as bytes of Latin. */
export function latin(rows: (string | null)[][]): Uint8Array {
  return Uint8Array.from(Buffer.from(lines(rows, ';', '\r\n'), 'latin1'))
}

function lines(rows: (string | null)[][], separator: string, line: string): string {
  const cell = (text: string | null) =>
    text === null ? '' : /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((row) => row.map(cell).join(separator)).join(line) + line
}

function sheetData({ rows, merges = [] }: Page): string {
  const cells = rows
    .map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${column(c)}${r + 1}`)).join('')}</row>`)
    .join('')
  const merged = merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''
  return `<sheetData>${cells}</sheetData>${merged}`
}

function cellXml(cell: Written, ref: string): string {
  if (cell === null) return `<c r="${ref}"/>`
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if ('serial' in cell) return `<c r="${ref}" s="1"><v>${cell.serial}</v></c>`
  const type = typeof cell.value === 'string' ? ' t="str"' : ''
  return `<c r="${ref}"${type}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.value))}</v></c>`
}

function column(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : column(Math.floor(index / 26) - 1) + letter
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
