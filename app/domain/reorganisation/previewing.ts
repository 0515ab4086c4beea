/** What an act will do, before it does it: who goes where, which roles and papers follow, what is left without a home. */
import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { lastingOn } from '#app/domain/account/lasting.ts'
import { childrenOn } from '#app/domain/agency/changing.ts'
import { directoryOn, type Entry } from '#app/domain/agency/directory.ts'
import { today } from '#app/domain/clock.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { grants, issuers, people, postings, requirements, type Role } from '#db/schema/index.ts'
import { type Act, ending, partial, type Step } from './acts.ts'

export type Effect = {
  step: Pick<Step, 'id' | 'kind' | 'name' | 'note'>
  from: Entry | null
  /** Its name; null where there is no receiver. `isNew`: the act founds it. */
  to: { id: string | null; name: string; isNew: boolean } | null
  /** People who go along, and those who will wait to be placed. */
  going: number
  waiting: number
  /** Agencies directly below that go along. */
  below: number
  /** Roles that go along, or end. */
  roles: { name: string; role: Role; ends: boolean }[]
  /** The code of the register of papers that goes on at the receiver. */
  papers: string | null
  /** Titles of requirements addressed to an agency that ends: somebody must impose them anew. */
  homeless: string[]
}

export async function previewOf(act: Act): Promise<Effect[]> {
  const { entries } = await directoryOn(today())
  const counted = new Set<string>()
  const effects: Effect[] = []
  for (const step of act.steps) {
    const { id, kind, name, note, fromId } = step
    const isFirst = !counted.has(fromId) // an agency that is divided has several steps, but its people only once
    counted.add(fromId)
    const ends = ending.includes(kind)
    const goes = ends && !partial.includes(kind)
    const number = isFirst && (goes || partial.includes(kind)) ? await headcount(fromId) : 0
    effects.push({
      step: { id, kind, name, note },
      from: entries.get(fromId) ?? null,
      to: receiverOf(act, step, entries),
      going: goes ? number : 0,
      waiting: partial.includes(kind) ? number : 0,
      below: goes ? (await childrenOn(today(), fromId)).length : 0,
      roles: ends && isFirst ? await rolesAt(fromId, !goes) : [],
      papers: goes ? await papersOf(fromId) : null,
      homeless: ends && isFirst ? await requirementsAt(fromId) : [],
    })
  }
  return effects
}

function receiverOf({ founded }: Act, { toId, newId }: Step, entries: Map<string, Entry>): Effect['to'] {
  const fresh = founded.find(({ id }) => id === newId)
  if (fresh) return { id: fresh.agencyId, name: fresh.name, isNew: true }
  const known = entries.get(toId ?? '')
  return known ? { id: known.id, name: known.name, isNew: false } : null
}

async function headcount(agencyId: string): Promise<number> {
  const main = and(eq(postings.agencyId, agencyId), eq(postings.kind, 'main'), holdsOn(postings, today()))
  const [row] = await db.select({ people: count() }).from(postings).where(main)
  return row?.people ?? 0
}

async function rolesAt(agencyId: string, ends: boolean): Promise<Effect['roles']> {
  const running = and(eq(grants.agencyId, agencyId), lastingOn(today()))
  const rows = await db
    .select({ name: people.fullName, role: grants.role })
    .from(grants)
    .innerJoin(people, eq(people.id, grants.personId))
    .where(running)
    .orderBy(asc(people.sortKey))
    .limit(50)
  return rows.map((row) => ({ ...row, ends }))
}

async function papersOf(agencyId: string): Promise<string | null> {
  const [issuer] = await db.select({ code: issuers.code }).from(issuers).where(eq(issuers.agencyId, agencyId))
  return issuer?.code ?? null
}

async function requirementsAt(agencyId: string): Promise<string[]> {
  const rows = await db
    .select({ title: requirements.title })
    .from(requirements)
    .where(and(eq(requirements.agencyId, agencyId), isNull(requirements.closedAt)))
    .limit(50)
  return rows.map(({ title }) => title)
}
