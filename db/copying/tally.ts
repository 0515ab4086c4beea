/** What is in a database, table by table: how many rows, and one hash over them in whatever order they lie. */
import { hash } from 'node:crypto'

export type Tally = Record<string, { rows: number; hash: string }>

/** The columns of each table that are looked at. */
export type Columns = Record<string, string[]>

/** `migrations` are the times by which drizzle knows those that were applied. */
export type Contents = { tally: Tally; migrations: number[] }

/** Numbers and moments are numbers, bytes are their own SHA-256; whatever the database. */
export type Cell = null | { number: string } | { text: string } | { digest: string }

/** Adds up the hashes of rows: equal for the same rows in any order, and needs no memory for them. */
export function rowSum(columns: string[]) {
  const sum = new Uint32Array(8)
  let rows = 0
  return {
    add(cells: Cell[]) {
      const digest = hash('sha256', cells.map(written).join(''), 'buffer')
      let carry = 0
      for (let place = 0; place < 8; place++) {
        const total = (sum[place] ?? 0) + digest.readUInt32LE(place * 4) + carry
        sum[place] = total >>> 0
        carry = total > 0xffffffff ? 1 : 0
      }
      rows++
    },
    result: () => ({ rows, hash: hash('sha256', `${columns.join('\n')}\n${Buffer.from(sum.buffer).toString('hex')}`) }),
  }
}

function written(cell: Cell): string {
  if (cell === null) return 'n;'
  if ('number' in cell) return `i${cell.number};`
  return 'digest' in cell ? `b${cell.digest};` : `t${cell.text.length}:${cell.text};`
}

/** The tables in which the two are not alike; empty where all is the same. */
export function differences(one: Tally, other: Tally): string[] {
  const tables = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()
  return tables.filter((table) => one[table]?.rows !== other[table]?.rows || one[table]?.hash !== other[table]?.hash)
}

export function rowsIn(tally: Tally): number {
  return Object.values(tally).reduce((sum, { rows }) => sum + rows, 0)
}

/** One JSON value, however it was spaced and ordered. */
export function sameJson(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)))
      : value,
  )
}
