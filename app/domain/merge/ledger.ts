/** Writing so that it can be taken back: of every row, which columns it changed, as they were and as they are since. Nothing of a person is deleted. */
import { eq, inArray } from 'drizzle-orm'
import { db, type Writer } from '#db'
import {
  accounts,
  certificates,
  completions,
  enrolments,
  type MergedRow,
  type MergedTable,
  mergeWrites,
  people,
  personStates,
  postings,
  signInNames,
  suspensions,
} from '#db/schema/index.ts'

type Named = Exclude<MergedTable, 'names'>
export type Note = { table: MergedTable; rowId: string; before: MergedRow | null; after: MergedRow }

const tables = { people, postings, states: personStates, enrolments, completions, certificates, accounts, suspensions }

export class Ledger {
  private readonly notes: Note[] = []
  private readonly tx: Writer

  constructor(tx: Writer) {
    this.tx = tx
  }

  async amend(table: Named, id: string, before: MergedRow, after: MergedRow): Promise<void> {
    await update(this.tx, table, id, after)
    this.notes.push({ table, rowId: id, before, after })
  }

  /** `told`: by what it is known again. */
  async add(table: 'postings' | 'states' | 'suspensions', row: object & { id: string }, told: MergedRow): Promise<void> {
    await this.tx.insert(tables[table] as typeof postings).values(row as typeof postings.$inferInsert)
    this.notes.push({ table, rowId: row.id, before: null, after: told })
  }

  /** A sign-in name as it was, and as it is since; null where there is none. */
  async name(name: string, before: Bearing | null, after: Bearing | null): Promise<void> {
    await writeName(this.tx, name, after)
    this.notes.push({ table: 'names', rowId: name, before, after: after ?? {} })
  }

  async close(mergeId: string): Promise<void> {
    const rows = this.notes.map((note, place) => ({ mergeId, place, ...note }))
    for (let start = 0; start < rows.length; start += 100) await this.tx.insert(mergeWrites).values(rows.slice(start, start + 100))
  }
}

export type Bearing = { accountId: string; kind: 'code' | 'email' | 'phone' | 'made' }

/** Takes everything back, the last first. */
export async function takeBack(tx: Writer, notes: Note[]): Promise<void> {
  for (const { table, rowId, before } of notes.toReversed()) {
    if (table === 'names') await writeName(tx, rowId, before as Bearing | null)
    else if (before) await update(tx, table, rowId, before)
    else await tx.delete(tables[table] as typeof postings).where(eq((tables[table] as typeof postings).id, rowId))
  }
}

/** Whether every row is still as it was left: of what was written twice, as it was left last. */
export async function isAsLeft(notes: Note[]): Promise<boolean> {
  const last = new Map<string, Note & { columns: MergedRow }>()
  for (const note of notes) {
    const key = `${note.table} ${note.rowId}`
    last.set(key, { ...note, columns: { ...last.get(key)?.columns, ...note.after } })
  }
  for (const { table, rowId, columns } of last.values()) {
    const row = await rowOf(table, rowId)
    if (Object.keys(columns).length === 0 ? row !== null : !row) return false
    if (row && Object.entries(columns).some(([column, value]) => asWritten(row[column]) !== value)) return false
  }
  return true
}

async function rowOf(table: MergedTable, rowId: string): Promise<Record<string, unknown> | null> {
  const [row] =
    table === 'names'
      ? await db.select().from(signInNames).where(eq(signInNames.name, rowId))
      : await db
          .select()
          .from(tables[table] as typeof postings)
          .where(inArray((tables[table] as typeof postings).id, [rowId]))
  return row ?? null
}

async function update(tx: Writer, table: Named, id: string, columns: MergedRow): Promise<void> {
  const { closedAt, ...others } = columns
  const values = closedAt === undefined ? columns : { ...others, closedAt: closedAt && new Date(closedAt) }
  await tx
    .update(tables[table] as typeof postings)
    .set(values as Partial<typeof postings.$inferInsert>)
    .where(eq((tables[table] as typeof postings).id, id))
}

async function writeName(tx: Writer, name: string, bearing: Bearing | null): Promise<void> {
  if (!bearing) await tx.delete(signInNames).where(eq(signInNames.name, name))
  else
    await tx
      .insert(signInNames)
      .values({ name, ...bearing })
      .onConflictDoUpdate({ target: signInNames.name, set: bearing })
}

function asWritten(value: unknown): string | null {
  return value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null
}
