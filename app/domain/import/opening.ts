/** A file somebody sends, opened as sheets; what cannot be read is refused in words. */
import { refuse } from '#app/domain/problem.ts'
import type { Table } from './cells.ts'
import { decoded } from './decoding.ts'
import { separated } from './separated.ts'
import { workbook } from './workbook.ts'

export const mostBytes = 10 * 1024 * 1024
const mostRows = 60_000
const mostColumns = 200

/** Sheets with nothing in them are left out. */
export async function openFile(bytes: Uint8Array): Promise<Table[]> {
  if (bytes.length === 0) refuse('import.empty')
  if (bytes.length > mostBytes) refuse('import.tooLarge', { megabytes: mostBytes / 1024 / 1024 })
  const tables = await tablesIn(bytes)
  const filled = tables.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null && cell !== '')))
  if (filled.length === 0) refuse('import.empty')
  for (const { name, rows } of filled) {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
    if (width > mostColumns) refuse('import.tooWide', { sheet: name, columns: width, most: mostColumns })
    if (rows.length > mostRows) refuse('import.tooLong', { sheet: name, rows: rows.length, most: mostRows })
  }
  return filled
}

async function tablesIn(bytes: Uint8Array): Promise<Table[]> {
  if (startsWith(bytes, 0x50, 0x4b)) return workbook(bytes, { mostRows, mostColumns })
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse(isEncrypted(bytes) ? 'import.encrypted' : 'import.oldFormat')
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return refuse('import.notASheet')
  const text = decoded(bytes)
  if (/^\s*<(\?xml|!doctype|html|table)/i.test(text)) refuse('import.webPage')
  return [separated(text, { mostRows, mostColumns })]
}

/** A protected workbook is wrapped in the old container, with this stream in it. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

function startsWith(bytes: Uint8Array, ...signs: number[]): boolean {
  return signs.every((sign, place) => bytes[place] === sign)
}
