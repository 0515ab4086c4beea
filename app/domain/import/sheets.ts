/** The sheets of a list, as they are recognised and as the officer says they are to be understood. */
import { and, eq } from 'drizzle-orm'
import { fileWith } from '#app/domain/file/keeping.ts'
import { fold } from '#app/domain/folding.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { db } from '#db'
import { importMemories, type ImportSheet } from '#db/schema/index.ts'
import { type Table, textOf } from './cells.ts'
import { fontsOf, headerOf } from './header.ts'
import { openFile } from './opening.ts'
import { pagedMime, tableOf } from './paged.ts'
import { type Draft, draftsOf } from './rows.ts'

const sampled = 5

export async function tablesOf(fileHash: string): Promise<Table[]> {
  const { mime, bytes } = found(await fileWith(fileHash))
  return mime === pagedMime ? [tableOf(bytes)] : openFile(bytes)
}

/** As recognised, or as this agency's officer understood the same headings last time. */
export async function sheetsOf(tables: Table[], agencyId: string): Promise<ImportSheet[]> {
  const sheets: ImportSheet[] = []
  for (const table of tables) {
    const header = headerOf(table)
    if (!header) continue
    const columns = (await remembered(agencyId, header.labels)) ?? header.columns
    sheets.push(described(table, { row: header.row, labels: header.labels, columns: { ...columns } }))
  }
  if (sheets.length === 0) refuse('import.noTable')
  return sheets
}

function described(table: Table, { row, labels, columns }: Pick<ImportSheet, 'row' | 'labels' | 'columns'>): ImportSheet {
  const fonts = fontsOf(table.rows.slice(row + 1))
  const { drafts } = draftsOf(table, { row, columns, fonts })
  const width = Math.max(labels.length, ...table.rows.slice(row, row + 50).map((cells) => cells.length))
  const body = drafts.slice(0, sampled).map((draft) => table.rows[draft.row - 1] ?? [])
  const samples = body.map((cells) => Array.from({ length: width }, (_, place) => textOf(cells[place]).slice(0, 60)))
  return { name: table.name, wanted: drafts.length > 0, row, labels: padded(labels, width), columns, fonts, people: drafts.length, samples }
}

/** The people of the wanted sheets; how many rows were no people. */
export function peopleIn(tables: Table[], sheets: ImportSheet[]): { drafts: Draft[]; passedOver: number } {
  const read = sheets
    .filter(({ wanted }) => wanted)
    .flatMap((sheet) => tables.filter(({ name }) => name === sheet.name).map((table) => draftsOf(table, sheet)))
  return { drafts: read.flatMap(({ drafts }) => drafts), passedOver: read.reduce((sum, { passedOver }) => sum + passedOver.length, 0) }
}

export function headingsKey(labels: string[]): string {
  return labels.map(fold).join('|').slice(0, 2000)
}

async function remembered(agencyId: string, labels: string[]): Promise<Record<string, number> | null> {
  const same = and(eq(importMemories.agencyId, agencyId), eq(importMemories.headings, headingsKey(labels)))
  const [memory] = await db.select({ columns: importMemories.columns }).from(importMemories).where(same)
  return memory?.columns ?? null
}

function padded(labels: string[], width: number): string[] {
  return Array.from({ length: width }, (_, place) => labels[place] ?? '')
}
