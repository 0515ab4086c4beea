/** What became of an agency: its names, kinds, places and codes in the order of days, who went before it, who came after, and by which decision. */
import { asc, eq, or } from 'drizzle-orm'
import type { Day } from '#app/domain/clock.ts'
import { db } from '#db'
import {
  agencyCodes,
  agencyKinds,
  agencyNames,
  agencyParents,
  decisions,
  type AgencyKind,
  type CodeScheme,
  type SuccessionKind,
  successions,
} from '#db/schema/index.ts'
import type { Directory, Entry } from './directory.ts'

/** `agency` is null where it is not known, or where there was none. */
export type Passing = {
  agency: Entry | null
  kind: SuccessionKind
  share: 'whole' | 'part'
  legalOn: Day
  operationalOn: Day
  decision: { number: string; issuer: string; issuedOn: Day } | null
  clause: number | null
  note: string | null
}

type Period = { from: Day | null; until: Day | null }
export type Chapter = Period &
  (
    | { what: 'name'; name: string }
    | { what: 'kind'; kind: AgencyKind }
    | { what: 'parent'; parent: Entry }
    | { what: 'code'; scheme: CodeScheme; code: string }
  )

export type Story = { chapters: Chapter[]; before: Passing[]; after: Passing[] }

/** Agencies are named as the directory names them. */
export async function storyOf({ entries }: Directory, id: string): Promise<Story> {
  const [names, kinds, parents, codes, passings] = await Promise.all([
    db.select().from(agencyNames).where(eq(agencyNames.agencyId, id)),
    db.select().from(agencyKinds).where(eq(agencyKinds.agencyId, id)),
    db.select().from(agencyParents).where(eq(agencyParents.agencyId, id)),
    db.select().from(agencyCodes).where(eq(agencyCodes.agencyId, id)),
    passingsOf(id),
  ])
  const chapters: Chapter[] = [
    ...names.map(({ name, from, until }) => ({ what: 'name' as const, name, from, until })),
    ...kinds.map(({ kind, from, until }) => ({ what: 'kind' as const, kind, from, until })),
    ...parents.flatMap(({ parentId, from, until }) => {
      const parent = entries.get(parentId)
      return parent ? [{ what: 'parent' as const, parent, from, until }] : []
    }),
    ...codes.map(({ scheme, code, from, until }) => ({ what: 'code' as const, scheme, code, from, until })),
  ]
  const told = ({ fromId, toId, number, issuer, issuedOn, ...passing }: (typeof passings)[number]): Passing => ({
    ...passing,
    agency: entries.get((fromId === id ? toId : fromId) ?? '') ?? null,
    decision: number && issuer && issuedOn ? { number, issuer, issuedOn } : null,
  })
  return {
    chapters: chapters.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0)),
    before: passings.filter(({ toId }) => toId === id).map(told),
    after: passings.filter(({ fromId }) => fromId === id).map(told),
  }
}

async function passingsOf(id: string) {
  return db
    .select({
      fromId: successions.fromId,
      toId: successions.toId,
      kind: successions.kind,
      share: successions.share,
      legalOn: successions.legalOn,
      operationalOn: successions.operationalOn,
      clause: successions.clause,
      note: successions.note,
      number: decisions.number,
      issuer: decisions.issuer,
      issuedOn: decisions.issuedOn,
    })
    .from(successions)
    .leftJoin(decisions, eq(decisions.id, successions.decisionId))
    .where(or(eq(successions.fromId, id), eq(successions.toId, id)))
    .orderBy(asc(successions.operationalOn), asc(successions.clause), asc(successions.id))
}
