/** People whom another system sends, as a table like one of a file: a field a column, somebody a row. */
import type { ImportSheet } from '#db/schema/index.ts'
import type { Table } from './cells.ts'
import type { Field } from './fields.ts'

export const pagedFields = [
  'staffCode',
  'fullName',
  'citizenId',
  'birthDate',
  'sex',
  'type',
  'agency',
  'unit',
  'position',
  'title',
  'grade',
  'job',
  'email',
  'phone',
] as const satisfies Field[]

export type Sent = Partial<Record<(typeof pagedFields)[number], string | null>>

export const pagedMime = 'application/json'
/** Above the first of them stand the headings; rows are counted from 1. */
export const rowsAbove = 1

/** `from`: of which feed and under which key, so that no file of anybody's is the same. */
export function bytesOf(from: string[], people: Sent[]): Uint8Array {
  return Buffer.from(JSON.stringify({ from, people }))
}

export function tableOf(bytes: Uint8Array): Table {
  const { people } = JSON.parse(Buffer.from(bytes).toString()) as { people: Sent[] } // as `bytesOf` wrote it
  const rows = people.map((one, place) => [String(place + 1), ...pagedFields.map((field) => one[field] ?? null)])
  return { name: '', rows: [['order', ...pagedFields], ...rows] }
}

export function sheetOf(people: Sent[]): ImportSheet {
  const labels = ['order', ...pagedFields]
  const columns = Object.fromEntries(labels.map((field, place) => [field, place]))
  return { name: '', wanted: true, row: rowsAbove - 1, labels, columns, fonts: {}, people: people.length, samples: [] }
}
