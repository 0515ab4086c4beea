/** Every agency there ever was, as it is known on a day: its names, codes, places and heirs, read at once. A province has a few hundred. */
import { asc } from 'drizzle-orm'
import { type Day, daysAfter, today } from '#app/domain/clock.ts'
import { db } from '#db'
import {
  agencies,
  agencyCodes,
  agencyKinds,
  type AgencyKind,
  agencyNames,
  agencyParents,
  type CodeScheme,
  successions,
} from '#db/schema/index.ts'

export type Entry = {
  id: string
  key: string
  name: string
  shortName: string | null
  kind: AgencyKind
  parentId: string | null
  openedOn: Day | null
  /** The last day on which it was there. */
  lastOn: Day | null
  isOpen: boolean
  /** Whether another agency bears, or bore, the same name: then the name alone says too little. */
  isAlike: boolean
  /** Up to the day, the present one last. */
  names: { name: string; shortName: string | null }[]
  codes: { scheme: CodeScheme; code: string; holds: boolean }[]
  /** Who took over what it was, as far as known; tasks handed on to others are left aside. */
  heirIds: string[]
}

export type Directory = { day: Day; entries: Map<string, Entry> }

/** Agencies opened after the day are not there. */
export async function directoryOn(day: Day = today()): Promise<Directory> {
  const [all, names, kinds, codes, parents, edges] = [
    // one after the other: within a transaction there is one connection
    await db.select().from(agencies).orderBy(asc(agencies.id)),
    await db.select().from(agencyNames),
    await db.select().from(agencyKinds),
    await db.select().from(agencyCodes),
    await db.select().from(agencyParents),
    await db.select().from(successions).orderBy(asc(successions.clause), asc(successions.id)),
  ]
  const [namesOf, kindsOf, codesOf, parentsOf] = [grouped(names), grouped(kinds), grouped(codes), grouped(parents)]
  const heirsOf = heirsBy(edges, day)
  const entries = new Map<string, Entry>()
  for (const { id, key, openedOn, closedOn } of all.filter((agency) => !agency.openedOn || agency.openedOn <= day)) {
    const known = inOrder(namesOf.get(id) ?? [], day)
    const name = holding(known, day)
    const kind = holding(inOrder(kindsOf.get(id) ?? [], day), day)
    if (!name || !kind) continue
    entries.set(id, {
      id,
      key,
      name: name.name,
      shortName: name.shortName,
      kind: kind.kind,
      parentId: holding(inOrder(parentsOf.get(id) ?? [], day), day)?.parentId ?? null,
      openedOn,
      lastOn: closedOn && daysAfter(closedOn, -1),
      isOpen: !closedOn || closedOn > day,
      isAlike: false,
      names: known.map((one) => ({ name: one.name, shortName: one.shortName })),
      codes: inOrder(codesOf.get(id) ?? [], day).map((one) => ({ scheme: one.scheme, code: one.code, holds: holds(one, day) })),
      heirIds: heirsOf.get(id) ?? [],
    })
  }
  markAlike(entries)
  return { day, entries }
}

type Dated = { from: Day | null; until: Day | null }

function holds({ from, until }: Dated, day: Day): boolean {
  return (!from || from <= day) && (!until || until > day)
}

/** What has begun by the day, the earliest first. */
function inOrder<Row extends Dated>(rows: Row[], day: Day): Row[] {
  return rows.filter(({ from }) => !from || from <= day).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
}

/** What holds on the day, or what held last. */
function holding<Row extends Dated>(rows: Row[], day: Day): Row | undefined {
  return rows.find((row) => holds(row, day)) ?? rows.at(-1)
}

function heirsBy(edges: (typeof successions.$inferSelect)[], day: Day): Map<string, string[]> {
  const heirs = new Map<string, string[]>()
  for (const { fromId, toId, kind, operationalOn } of edges)
    if (toId && toId !== fromId && kind !== 'transfer' && operationalOn <= day) heirs.set(fromId, [...(heirs.get(fromId) ?? []), toId])
  return heirs
}

function markAlike(entries: Map<string, Entry>): void {
  const bearers = new Map<string, Set<string>>()
  for (const { id, names } of entries.values()) for (const { name } of names) bearers.set(name, (bearers.get(name) ?? new Set()).add(id))
  for (const entry of entries.values()) entry.isAlike = (bearers.get(entry.name)?.size ?? 0) > 1
}

function grouped<Row extends { agencyId: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.agencyId, [...(groups.get(row.agencyId) ?? []), row])
  return groups
}
