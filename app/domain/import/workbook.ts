/** An Excel workbook: unpacked within bounds, then read for its values. Formulas are never run: what they came to when saved counts. */
import { unzipSync, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { refuse } from '#app/domain/problem.ts'
import type { Cell, Table } from './cells.ts'

const mostUnpacked = 200 * 1024 * 1024
const mostEntries = 2000

export type Bounds = { mostRows: number; mostColumns: number }

export async function workbook(bytes: Uint8Array, bounds: Bounds): Promise<Table[]> {
  const parts = unpacked(bytes)
  for (const [path, part] of Object.entries(parts)) if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) checkExtent(part, bounds)
  const packed = zipSync(parts, { level: 0 }) // as we unpacked it, so that no size is believed twice
  const sheets = await readWorkbook(new Blob([new Uint8Array(packed)])).catch(() => refuse('import.broken'))
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }))
}

/** A part is never larger than the archive says it is, and all of them together no larger than we allow. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let [total, entries] = [0, 0]
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    total += originalSize
    entries += 1
    if (total > mostUnpacked || entries > mostEntries) refuse('import.bomb')
    return /\.xml(\.rels)?$/.test(name)
  }
  const parts = orBroken(() => unzipSync(bytes, { filter }))
  if (Object.keys(parts).some((name) => /^(content|META-INF\/manifest)\.xml$/.test(name))) refuse('import.openDocument')
  if (!('xl/workbook.xml' in parts)) refuse('import.notASheet')
  return parts
}

function orBroken<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (problem) {
    if (problem instanceof Error && problem.name === 'Refused') throw problem
    return refuse('import.broken')
  }
}

/** One cell far out would make a reader fill all that lies between. */
function checkExtent(part: Uint8Array, { mostRows, mostColumns }: Bounds): void {
  const text = Buffer.from(part).toString('latin1')
  const filled = /<c ([^<>]*[^<>/])>/g // neither sign within: whatever a file says, it is gone through once
  let [right, bottom] = [0, 0]
  for (const [, cell = ''] of text.matchAll(filled)) {
    const [, letters = '', digits = 0] = /\br="([A-Z]{1,4})(\d{1,8})"/.exec(cell) ?? []
    right = Math.max(right, columnOf(letters))
    bottom = Math.max(bottom, Number(digits))
  }
  if (right > mostColumns) refuse('import.tooWide', { sheet: '', columns: right, most: mostColumns })
  if (bottom > mostRows) refuse('import.tooLong', { sheet: '', rows: bottom, most: mostRows })
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 'x' : null
  // Excel's days know no time zone; those read are of UTC
  return value instanceof Date && !Number.isNaN(value.getTime()) ? { day: value.toISOString().slice(0, 10) } : null
}
