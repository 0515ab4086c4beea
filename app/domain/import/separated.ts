/** Text with separators: comma, semicolon or tab, whichever divides the lines most evenly. */
import { parse } from 'csv-parse/sync'
import { refuse } from '#app/domain/problem.ts'
import type { Table } from './cells.ts'
import type { Bounds } from './workbook.ts'

const separators = [',', ';', '\t'] as const

export function separated(text: string, { mostRows, mostColumns }: Bounds): Table {
  const [, said] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const body = said ? text.slice(text.indexOf('\n') + 1) : text
  const delimiter = said ?? likeliest(body)
  const rows = read(body, delimiter, mostRows + 1)
  if (rows.some((row) => row.length > mostColumns * 4))
    refuse('import.tooWide', { sheet: '', columns: rows[0]?.length ?? 0, most: mostColumns })
  return { name: '', rows: rows.map((row) => row.map((cell) => (cell.trim() === '' ? null : cell))).map(withoutTail) }
}

/** Where quotes are broken, they are signs like any other. */
function read(text: string, delimiter: string, to: number): string[][] {
  const options = { delimiter, relax_column_count: true, skip_empty_lines: false, to, max_record_size: 200_000 }
  try {
    return parse(text, { ...options, relax_quotes: true })
  } catch {
    return parse(text, { ...options, quote: false, max_record_size: 0 })
  }
}

function likeliest(text: string): string {
  const lines = text.split(/\r?\n/, 60).filter((line) => line.trim() !== '')
  const scores = separators.map((separator) => ({ separator, score: evenness(lines, separator) }))
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator
}

/** How many lines have the commonest number of separators, times that number: titles above a table have few. */
function evenness(lines: string[], separator: string): number {
  const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1).filter((count) => count > 0)
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return Math.max(0, ...[...times].map(([count, lines]) => lines * Math.min(count, 30)))
}

function withoutTail<Item>(row: (Item | null)[]): (Item | null)[] {
  const last = row.findLastIndex((cell) => cell !== null)
  return row.slice(0, last + 1)
}
