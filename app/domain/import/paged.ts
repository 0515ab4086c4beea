/** People whom another system sends, as a table like one of a file: a field a column, somebody a row. */
import type { ImportSheet } from '#db/schema/index.ts'
import type { Table } from './cells.ts'
import { type WholeField, wholeFields } from './fields.ts'

export type Sent = Partial<Record<WholeField, string | null>>

export const pagedMime = 'application/json'
/** Above the first of them stand the headings; rows are counted from 1. */
export const rowsAbove = 1

/** `from`: of which feed and under which key, so that no file of anybody's is the same. */
export function bytesOf(from: string[], people: Sent[]): Uint8Array {
  return Buffer.from(JSON.stringify({ from, people }))
}

export function tableOf(bytes: Uint8Array): Table {
  const { people } = JSON.parse(Buffer.from(bytes).toString()) as { people: Sent[] } // as `bytesOf` wrote it
  const rows = people.map((one, place) => [String(place + 1), ...wholeFields.map((field) => one[field] ?? null)])
  return { name: '', rows: [['order', ...wholeFields], ...rows] }
}

export function sheetOf(people: Sent[]): ImportSheet {
  const labels = ['order', ...wholeFields]
  const columns = Object.fromEntries(labels.map((field, place) => [field, place]))
  return { name: '', wanted: true, row: rowsAbove - 1, labels, columns, fonts: {}, people: people.length, samples: [] }
}
