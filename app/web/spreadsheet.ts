/** Excel files: filters written above the table, text as text, days as days. */
import writeXlsxFile from 'write-excel-file/node'

/** A cell is text, a whole number, or a day as `{ day: 'yyyy-mm-dd' }`. */
export type SheetCell = string | number | { day: string } | null
export type Spreadsheet = { title: string; about: string[]; columns: { label: string; width: number }[]; rows: SheetCell[][] }

export async function spreadsheet({ title, about, columns, rows }: Spreadsheet, name: string): Promise<Response> {
  const head = [[{ value: title, type: String, fontWeight: 'bold' as const, fontSize: 14 }], ...about.map((line) => [{ value: line, type: String }]), []]
  const labels = columns.map(({ label }) => ({ value: label, type: String, fontWeight: 'bold' as const, backgroundColor: '#e8eef5' as const, textWrap: true as const, borderStyle: 'thin' as const }))
  const data = [...head, labels, ...rows.map((row) => row.map(cellOf))]
  const file = writeXlsxFile(data as never, { columns: columns.map(({ width }) => ({ width })), stickyRowsCount: head.length + 1, sheet: title.slice(0, 31).replace(/[\\/?*[\]:]/g, ' ') }, { fontFamily: 'Times New Roman', fontSize: 12 })
  const bytes = await file.toBuffer()
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Content-Disposition': `attachment; filename="${name}.xlsx"`, 'Cache-Control': 'no-store' },
  })
}

/** Text cells are typed as text: Excel keeps their zeros and never takes one for a formula. */
function cellOf(cell: SheetCell) {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number, borderStyle: 'thin' as const }
  if (typeof cell === 'string') return { value: cell, type: String, format: '@', borderStyle: 'thin' as const }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', borderStyle: 'thin' as const }
}

/** As many people as the province has; a file beyond that is asked for by agency. */
export const mostRows = 30_000
