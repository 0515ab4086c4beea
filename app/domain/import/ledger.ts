/** Writing so that it can be taken back: every new row and every column as it was before is noted in its order. */
import { eq, inArray } from 'drizzle-orm'
import type { Writer } from '#db'
import { accounts, type ImportedTable, importWrites, people, personStates, postings, signInNames } from '#db/schema/index.ts'
import { portions } from './portions.ts'

type Note = { table: ImportedTable; rowId: string; personId: string; before: Record<string, string | null> | null }
export type Reposted = { id: string; personId: string; before: Record<string, string | null> }
export type Named = typeof signInNames.$inferInsert & { personId: string }

const atOnce = 200

export class Ledger {
  private readonly notes: Note[] = []
  private readonly tx: Writer
  private readonly importId: string

  constructor(tx: Writer, importId: string) {
    this.tx = tx
    this.importId = importId
  }

  async enter(rows: (typeof people.$inferInsert & { id: string })[]): Promise<void> {
    for (const some of portions(rows, atOnce)) await this.tx.insert(people).values(some)
    for (const { id } of rows) this.note('people', id, id)
  }

  async post(rows: (typeof postings.$inferInsert & { id: string })[]): Promise<void> {
    for (const some of portions(rows, atOnce)) await this.tx.insert(postings).values(some)
    for (const { id, personId } of rows) this.note('postings', id, personId)
  }

  async openAccounts(rows: (typeof accounts.$inferInsert & { id: string })[]): Promise<void> {
    for (const some of portions(rows, atOnce)) await this.tx.insert(accounts).values(some)
    for (const { id, personId } of rows) this.note('accounts', id, personId)
  }

  async name(rows: Named[]): Promise<void> {
    for (const some of portions(rows, atOnce))
      await this.tx.insert(signInNames).values(some.map(({ name, accountId, kind }) => ({ name, accountId, kind })))
    for (const { name, personId } of rows) this.note('names', name, personId)
  }

  async away(rows: (typeof personStates.$inferInsert & { id: string })[]): Promise<void> {
    for (const some of portions(rows, atOnce)) await this.tx.insert(personStates).values(some)
    for (const { id, personId } of rows) this.note('states', id, personId)
  }

  async amend(id: string, before: Record<string, string | null>, after: Partial<typeof people.$inferInsert>): Promise<void> {
    await this.tx.update(people).set(after).where(eq(people.id, id))
    this.note('people', id, id, before)
  }

  /** The same of many. */
  async repost(rows: Reposted[], after: Partial<typeof postings.$inferInsert>): Promise<void> {
    const ids = rows.map(({ id }) => id)
    for (const some of portions(ids, atOnce)) await this.tx.update(postings).set(after).where(inArray(postings.id, some))
    for (const { id, personId, before } of rows) this.note('postings', id, personId, before)
  }

  async unname(rows: Named[]): Promise<void> {
    const names = rows.map(({ name }) => name)
    for (const some of portions(names, atOnce)) await this.tx.delete(signInNames).where(inArray(signInNames.name, some))
    for (const { name, personId, accountId, kind } of rows) this.note('names', name, personId, { accountId, kind })
  }

  /** At the end: the notes themselves. */
  async close(): Promise<string[]> {
    const rows = this.notes.map((note, place) => ({ importId: this.importId, place, ...note }))
    for (const some of portions(rows, atOnce)) await this.tx.insert(importWrites).values(some)
    return [...new Set(this.notes.map(({ personId }) => personId))]
  }

  private note(table: ImportedTable, rowId: string, personId: string, before: Note['before'] = null): void {
    this.notes.push({ table, rowId, personId, before })
  }
}

/** Takes everything back, the last first. */
export async function takeBack(tx: Writer, notes: Note[]): Promise<void> {
  for (const { table, rowId, before } of notes.filter(({ before }) => before !== null)) if (before) await restore(tx, table, rowId, before)
  const made = notes.filter(({ before }) => before === null)
  const ids = (table: ImportedTable) => made.filter((note) => note.table === table).map(({ rowId }) => rowId)
  for (const some of portions(ids('states'), atOnce)) await tx.delete(personStates).where(inArray(personStates.id, some))
  for (const some of portions(ids('names'), atOnce)) await tx.delete(signInNames).where(inArray(signInNames.name, some))
  for (const some of portions(ids('accounts'), atOnce)) await tx.delete(accounts).where(inArray(accounts.id, some))
  for (const some of portions(ids('postings'), atOnce)) await tx.delete(postings).where(inArray(postings.id, some))
  for (const some of portions(ids('people'), atOnce)) await tx.delete(people).where(inArray(people.id, some))
}

async function restore(tx: Writer, table: ImportedTable, rowId: string, before: Record<string, string | null>): Promise<void> {
  if (table === 'people') await tx.update(people).set(before).where(eq(people.id, rowId))
  if (table === 'postings') await tx.update(postings).set(before).where(eq(postings.id, rowId))
  if (table === 'names') {
    const { accountId, kind } = before as { accountId: string; kind: 'code' }
    await tx.insert(signInNames).values({ name: rowId, accountId, kind }).onConflictDoNothing()
  }
}
