/** What an Excel file of one sheet consists of (ECMA-376). Text stands in its cell, not in a table beside, so that a row can be written as it comes. */
import type { Sheet, SheetCell } from './spreadsheet.ts'
import { type Look, looks, stylesXml } from './spreadsheet-looks.ts'

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const application = 'application/vnd.openxmlformats'

export const sheetPart = 'xl/worksheets/sheet1.xml'

/** Everything but the sheet itself, by its place in the file. */
export function partsBeside({ title }: Sheet): Record<string, string> {
  const name = written(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))
  const typeOf = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${application}-officedocument.spreadsheetml.${type}+xml"/>`
  return {
    '[Content_Types].xml': `${declared}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="${application}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${typeOf('xl/workbook.xml', 'sheet.main')}${typeOf(sheetPart, 'worksheet')}${typeOf('xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': related({ officeDocument: 'xl/workbook.xml' }),
    'xl/workbook.xml': `${declared}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related({ worksheet: 'worksheets/sheet1.xml', styles: 'styles.xml' }),
    'xl/styles.xml': `${declared}<styleSheet ${main}>${stylesXml}</styleSheet>`,
  }
}

/** The sheet, piece by piece: what stands above the table, its labels, which stay in sight, and rows. */
export function sheetWriter({ title, about, columns }: Sheet) {
  const letters = columns.map((_, at) => lettersOf(at))
  let count = 0
  const row = (cells: SheetCell[], look?: Look) => {
    count += 1
    return `<row r="${count}">${cells.map((cell, at) => cellXml(cell, `${letters[at] ?? lettersOf(at)}${count}`, look)).join('')}</row>`
  }
  const labels = columns.map(({ label }) => label)
  const above = [row([title], 'title'), ...about.map((line) => row([line], 'plain')), row([]), row(labels, 'label')]
  const pane = `<pane ySplit="${count}" topLeftCell="A${count + 1}" activePane="bottomLeft" state="frozen"/>`
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const views = `<sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols>`
  return {
    begin: () => `${declared}<worksheet ${main}>${views}<sheetData>${above.join('')}`,
    rows: (batch: SheetCell[][]) => batch.map((cells) => row(cells)).join(''),
    end: () => '</sheetData></worksheet>',
  }
}

/** Text is typed as text: Excel keeps its zeros and never takes it for a formula. */
function cellXml(cell: SheetCell, at: string, look?: Look): string {
  if (cell === null || cell === '') return `<c r="${at}" s="${looks.indexOf(look ?? 'cell')}"/>`
  if (typeof cell === 'string') {
    return `<c r="${at}" s="${looks.indexOf(look ?? 'text')}" t="inlineStr"><is><t xml:space="preserve">${written(cell)}</t></is></c>`
  }
  if (typeof cell === 'number') return valueXml(at, 'cell', cell)
  if ('share' in cell) return valueXml(at, 'share', cell.share)
  return valueXml(at, 'day', Date.parse(`${cell.day}T00:00:00Z`) / 86_400_000 + daysBefore1970)
}

/** Excel counts days from the end of 1899. */
const daysBefore1970 = 25_569

function valueXml(at: string, look: Look, value: number): string {
  return `<c r="${at}" s="${looks.indexOf(look)}"><v>${value}</v></c>`
}

const special = /\r\n?|[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', _: '_x005F_', '\r': '\n', '\r\n': '\n' }
/** Of one cell; a file in which one has more is broken to Excel. */
const longest = 32_767

/** What XML does not know is left out, a line ends as Excel ends it; `_x0041_` would be read as the letter of that number. */
function written(text: string): string {
  return text.slice(0, longest).replace(special, (sign) => signs[sign] ?? '')
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last
}

function related(targets: Record<string, string>): string {
  const all = Object.entries(targets).map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `${declared}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`
}
