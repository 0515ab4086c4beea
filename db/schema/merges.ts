/** Records that may be of one person: pairs found to be of two, merges of two into one, and all that a merge wrote, so that it can be taken back. */
import { sql } from 'drizzle-orm'
import { id, index, integer, json, moment, table, text, unique, word } from '../kit.ts'
import { people } from './people.ts'

export type MergedTable =
  | 'people'
  | 'postings'
  | 'states'
  | 'enrolments'
  | 'completions'
  | 'certificates'
  | 'accounts'
  | 'names'
  | 'suspensions'
export type MergedRow = Record<string, string | null>
type Span = { from: string; until: string | null }
type Counted = { obliged: number; completed: number }

/** What a merge does, in the order it is told; what is held back of people is not among it. */
export type MergeTold = {
  /** Fields of the register that are as the record merged away had them. */
  fields: string[]
  /** Of both; `spans`: when it holds afterwards. */
  postings: (Span & { agencyName: string; position: string; kind: 'main' | 'concurrent'; ofStaying: boolean; spans: Span[] })[]
  absences: (Span & { state: 'seconded' | 'longLeave' | 'retired' | 'left'; ofStaying: boolean; spans: Span[] })[]
  learning: { enrolments: number; attempts: number; completions: number; papers: string[]; closed: string[]; twice: string[] }
  account: { fate: 'none' | 'moved' | 'shut'; isActivated: boolean; sessions: number; names: string[]; lost: string[] }
  coverage: { requirement: string; agencyName: string; before: Counted; after: Counted }[]
}

/** While it is not undone, the one record stands for both. */
export const merges = table(
  'merges',
  {
    id: id(),
    stayingId: text()
      .notNull()
      .references(() => people.id),
    absorbedId: text()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
    by: text()
      .notNull()
      .references(() => people.id),
    told: json<MergeTold>().notNull(),
    undoneAt: moment(),
    undoneBy: text().references(() => people.id),
  },
  (merge) => [
    unique('merges_absorbed').on(merge.absorbedId).where(sql`undone_at is null`),
    index('merges_staying').on(merge.stayingId),
    index('merges_gone').on(merge.absorbedId),
    index('merges_by').on(merge.by),
    index('merges_undone_by').on(merge.undoneBy),
    index('merges_at').on(merge.at, merge.id),
  ],
)

/** What was written, in its order: `before` is null for a new row, else what its columns held; `after`, what they hold since. */
export const mergeWrites = table(
  'merge_writes',
  {
    id: id(),
    mergeId: text()
      .notNull()
      .references(() => merges.id),
    place: integer().notNull(),
    table: word<MergedTable>().notNull(),
    rowId: text().notNull(),
    before: json<MergedRow>(),
    after: json<MergedRow>().notNull(),
  },
  (write) => [unique('merge_writes_place').on(write.mergeId, write.place)],
)

/** "Không phải một người". `oneId` is the smaller of the two. */
export const dismissals = table(
  'dismissals',
  {
    id: id(),
    oneId: text()
      .notNull()
      .references(() => people.id),
    otherId: text()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
    by: text()
      .notNull()
      .references(() => people.id),
    endedAt: moment(),
    endedBy: text().references(() => people.id),
  },
  (one) => [
    unique('dismissals_pair').on(one.oneId, one.otherId).where(sql`ended_at is null`),
    index('dismissals_one').on(one.oneId),
    index('dismissals_other').on(one.otherId),
    index('dismissals_by').on(one.by),
    index('dismissals_ended_by').on(one.endedBy),
    index('dismissals_at').on(one.at, one.id),
  ],
)
