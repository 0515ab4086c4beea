/** A worker that makes one Excel file: the sheet comes with it, the rows in batches, then `null`. */
import { parentPort, workerData } from 'node:worker_threads'
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node'
import type { Sheet, SheetCell } from './spreadsheet.ts'

const { title, about, columns }: Sheet = workerData
const border = { borderStyle: 'thin' } as const
const head: Row[] = [
  [{ value: title, type: String, fontWeight: 'bold', fontSize: 14 }],
  ...about.map((line): Row => [{ value: line, type: String }]),
  [],
]
const labels: Row = columns.map(({ label }) => ({
  value: label,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#e8eef5',
  wrap: true,
  alignVertical: 'center',
  ...border,
}))
const rows: Row[] = [...head, labels]

parentPort?.on('message', (batch: SheetCell[][] | null) => {
  if (batch) for (const row of batch) rows.push(row.map(cellOf))
  else void finish()
})

async function finish(): Promise<void> {
  const name = title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
  const options = { sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: rows.indexOf(labels) + 1 }
  const file = await writeExcelFile(rows, options, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer()
  const bytes = new Uint8Array(file)
  parentPort?.postMessage(bytes, [bytes.buffer])
}

/** Text is typed as text: Excel keeps its zeros and never takes it for a formula. */
function cellOf(cell: SheetCell): Cell {
  if (cell === null) return { value: '', type: String, ...border }
  if (typeof cell === 'string') return { value: cell, type: String, format: '@', ...border }
  if (typeof cell === 'number') return { value: cell, type: Number, ...border }
  if ('share' in cell) return { value: cell.share, type: Number, format: '0.0%', ...border }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...border }
}
