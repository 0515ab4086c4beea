/** What a sheet holds, whatever kind of file it came in. */
import type { Day } from '#app/domain/clock.ts'
import { tidy } from '#app/domain/folding.ts'

export type Cell = string | number | { day: Day } | null
/** `rows[0]` is the first row as the reader counts. */
export type Table = { name: string; rows: Cell[][] }

/** As somebody would read it: numbers whole, days as 05/03/1980. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return tidy(cell.replace(/[\r\n\t]+/g, ' '))
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell)
  const [year, month, date] = cell.day.split('-')
  return `${date}/${month}/${year}`
}

export function isBlank(cell: Cell | undefined): boolean {
  return textOf(cell) === ''
}

/** A, B, … Z, AA: how a spreadsheet names its columns. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
