/** The security log, newest first, narrowed through its address and paged by where one stands. */
import { and, desc, eq, gte, inArray, lt, lte, ne, or } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { type Day, daysAfter, startOf } from '#app/domain/clock.ts'
import { db } from '#db'
import { people, securityEvents } from '#db/schema/index.ts'
import { type Family, families } from './events.ts'
import { noteExport } from './exporting.ts'
import type { SecurityEvent } from './storing.ts'

export type SecuritySearch = {
  family: Family | null
  /** Only what failed or was turned away. */
  onlyRefused: boolean
  staffCode: string | null
  from: Day | null
  until: Day | null
}
export type SecurityEntry = SecurityEvent & { actorName: string | null; personName: string | null }

const entriesPerPage = 50
const entriesPerBatch = 500

/** `before`: the id of the last entry on the page before. */
export async function securitySeenBy(reader: Actor, search: SecuritySearch, before: string | null) {
  demand(reader, 'security.see')
  const [last] = before ? await db.select().from(securityEvents).where(eq(securityEvents.id, before)) : []
  const rows = await entries(search, last, entriesPerPage + 1)
  return { rows: await named(rows.slice(0, entriesPerPage)), more: rows.length > entriesPerPage }
}

/** All that the search finds, without names: ids are enough for whoever collects them. Leaves a trace of itself. */
export function securityExported(reader: Actor, search: SecuritySearch): AsyncGenerator<SecurityEvent[]> {
  demand(reader, 'security.see')
  noteExport(reader, 'security')
  return batches(search)
}

async function* batches(search: SecuritySearch): AsyncGenerator<SecurityEvent[]> {
  let last: Place | undefined
  for (;;) {
    const rows: (SecurityEvent & Place)[] = await entries(search, last, entriesPerBatch)
    if (rows.length > 0) yield rows
    if (rows.length < entriesPerBatch) return
    last = rows.at(-1)
  }
}

/** Where one stands: the entry itself may be deleted meanwhile. */
type Place = { at: Date; id: string }

async function entries({ family, onlyRefused, staffCode, from, until }: SecuritySearch, last: Place | undefined, limit: number) {
  const [person] = staffCode ? await db.select({ id: people.id }).from(people).where(eq(people.staffCode, staffCode)) : []
  const { event } = securityEvents
  return db
    .select()
    .from(securityEvents)
    .where(
      and(
        // from `session.` up to `session/`, the sign after the dot
        family ? or(...families[family].map((word) => and(gte(event, `${word}.`), lt(event, `${word}/`)))) : undefined,
        onlyRefused ? ne(securityEvents.outcome, 'done') : undefined,
        staffCode ? or(eq(securityEvents.actorId, person?.id ?? ''), eq(securityEvents.personId, person?.id ?? '')) : undefined,
        from ? gte(securityEvents.at, startOf(from)) : undefined,
        until ? lt(securityEvents.at, startOf(daysAfter(until, 1))) : undefined,
        last && or(lt(securityEvents.at, last.at), and(lte(securityEvents.at, last.at), lt(securityEvents.id, last.id))),
      ),
    )
    .orderBy(desc(securityEvents.at), desc(securityEvents.id))
    .limit(limit)
}

async function named(rows: SecurityEvent[]): Promise<SecurityEntry[]> {
  const ids = [...new Set(rows.flatMap(({ actorId, personId }) => [actorId, personId]).filter((id) => id !== null))]
  const known =
    ids.length > 0 ? await db.select({ id: people.id, fullName: people.fullName }).from(people).where(inArray(people.id, ids)) : []
  const names = new Map(known.map(({ id, fullName }) => [id, fullName]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return rows.map((row) => ({ ...row, actorName: nameOf(row.actorId), personName: nameOf(row.personId) }))
}
