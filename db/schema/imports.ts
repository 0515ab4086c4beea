/** Lists of people from a file: what was read, how it is understood, what it would do row by row, what it did and how that is taken back. */
import { day, flag, id, index, integer, json, moment, table, text, unique, word } from '../kit.ts'
import { agencies } from './agencies.ts'
import { files } from './files.ts'
import { people, type PersonType } from './people.ts'

export type ImportRowKind = 'new' | 'changed' | 'moved' | 'leaving' | 'unchanged' | 'doubtful' | 'wrong'
export type ImportedTable = 'people' | 'postings' | 'states' | 'accounts' | 'names'

/** One sheet of the file: whether it is wanted, where its table begins, which column holds what. */
export type ImportSheet = {
  name: string
  wanted: boolean
  row: number
  labels: string[]
  columns: Record<string, number>
  fonts: Record<string, 'tcvn3' | 'vni'>
  people: number
  samples: string[][]
}
export type ImportChange = { field: string; before: string | null; after: string | null }
export type ImportProblem = { weight: 'wrong' | 'note'; field: string | null; column: number | null; code: string; text: string }

export const imports = table(
  'imports',
  {
    id: id(),
    /** Whose list it is: where rows name no agency, theirs. */
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    fileHash: text()
      .notNull()
      .references(() => files.hash),
    fileName: text().notNull(),
    uploadedBy: text()
      .notNull()
      .references(() => people.id),
    uploadedAt: moment().notNull(),
    sheets: json<ImportSheet[]>(),
    /** From when moves and new postings hold. */
    effectiveOn: day().notNull(),
    /** Of those the list does not say. */
    type: word<PersonType>().notNull(),
    /** Whoever is not on it has left. */
    complete: flag().notNull(),
    plannedAt: moment(),
    /** Of what the preview shows: nothing else is ever written. */
    digest: text(),
    figures: json<Record<string, number>>(),
    confirmedAt: moment(),
    confirmedBy: text().references(() => people.id),
    writtenAt: moment(),
    undoneAt: moment(),
    undoneBy: text().references(() => people.id),
  },
  (one) => [index('imports_agency').on(one.agencyId, one.uploadedAt)],
)

export const importRows = table(
  'import_rows',
  {
    id: id(),
    importId: text()
      .notNull()
      .references(() => imports.id),
    sheet: text().notNull(),
    row: integer().notNull(),
    kind: word<ImportRowKind>().notNull(),
    personId: text(),
    fullName: text().notNull(),
    changes: json<ImportChange[]>().notNull(),
    problems: json<ImportProblem[]>().notNull(),
    /** Of rows kept out: as they stand in the file. */
    cells: json<string[]>(),
  },
  (row) => [index('import_rows_kind').on(row.importId, row.kind, row.sheet, row.row)],
)

/** What was written, in its order: `before` is null for a new row, else what its columns held. */
export const importWrites = table(
  'import_writes',
  {
    id: id(),
    importId: text()
      .notNull()
      .references(() => imports.id),
    place: integer().notNull(),
    table: word<ImportedTable>().notNull(),
    rowId: text().notNull(),
    personId: text().notNull(),
    before: json<Record<string, string | null>>(),
  },
  (write) => [unique('import_writes_place').on(write.importId, write.place)],
)

/** How an agency's headings were understood last time. */
export const importMemories = table(
  'import_memories',
  {
    id: id(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    /** The headings, folded, in a row. */
    headings: text().notNull(),
    columns: json<Record<string, number>>().notNull(),
    at: moment().notNull(),
  },
  (memory) => [unique('import_memories_headings').on(memory.agencyId, memory.headings)],
)
