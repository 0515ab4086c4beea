/** What a run found, as it is kept in a file and told in a report. */
import type { Heavy } from './beside.ts'
import type { Figures } from './figures.ts'
import type { Machine } from './machine.ts'

/** By the number of connections. */
export type Measured = Record<string, Figures>
export type Row = {
  name: string
  label: string
  product: Measured
  /** A bare Remix route giving the same bytes. */
  remix: Measured
  /** A bare Node server giving the same bytes. */
  node: Measured
  /** A bare Node server that asks SQLite for what the page needs. */
  sqlite?: Measured
}

export type Result = {
  taken: string
  machine: Machine
  engine: string
  people: number
  rows: Record<string, number>
  rowsMeasured: Row[]
  sheets: Heavy[]
  /** The steps of a list of people. */
  imports: Heavy[]
  /** Requests that a whole exam takes. */
  examRequests: number
  /** Megabytes resident: when it listens, after all pages, after the spreadsheets, after the list of people, the most ever. */
  memory: { started: number; pages: number; sheets: number; imports: number; most: number }
  failed: string[]
}
