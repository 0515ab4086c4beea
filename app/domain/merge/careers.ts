/** The careers of two records, as rows that are woven into one. */
import { and, asc, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { isGone } from '#app/domain/person/career.ts'
import { today } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { heldSomeDay, holdsOn } from '#db/dated.ts'
import { agencyNames, type MergeTold, personStates, postings } from '#db/schema/index.ts'
import type { Ledger } from './ledger.ts'
import { type Career, type Span, weave } from './weaving.ts'

type Rows = Awaited<ReturnType<typeof rowsOf>>

export async function careerOf(personId: string): Promise<Career> {
  return asCareer(await rowsOf(personId))
}

type Two = { stayingId: string; absorbedId: string; prefersStaying: boolean }

/** What is left of the other record's rows goes to whoever stays; what is set aside stays where it was and holds on no day. */
export async function weaveCareers(
  ledger: Ledger,
  { stayingId, absorbedId, prefersStaying }: Two,
): Promise<Pick<MergeTold, 'postings' | 'absences'>> {
  const [own, theirs] = [await rowsOf(stayingId), await rowsOf(absorbedId)]
  const woven = prefersStaying ? weave(asCareer(own), asCareer(theirs)) : weave(asCareer(theirs), asCareer(own))
  const all = { postings: [...own.postings, ...theirs.postings], states: [...own.states, ...theirs.states] }
  for (const table of ['postings', 'states'] as const)
    for (const row of all[table]) await place(ledger, table, row, found(woven.get(row.id)), stayingId)
  const names = await agencyNamesNow()
  return {
    postings: all.postings.map(({ id, personId, agencyId, position, kind, from, until }) => ({
      ...{ position, kind, from, until },
      agencyName: names.get(agencyId) ?? '',
      ofStaying: personId === stayingId,
      spans: woven.get(id) ?? [],
    })),
    absences: all.states.map(({ id, personId, state, from, until }) => ({
      ...{ state, from, until },
      ofStaying: personId === stayingId,
      spans: woven.get(id) ?? [],
    })),
  }
}

type Row = { id: string; personId: string; from: string; until: string | null }

async function place(ledger: Ledger, table: 'postings' | 'states', row: Row, spans: Span[], stayingId: string): Promise<void> {
  const [first, ...more] = spans
  if (!first) return ledger.amend(table, row.id, { until: row.until }, { until: row.from })
  const moved = row.personId !== stayingId
  const isCut = first.from !== row.from || first.until !== row.until
  const before = { ...(moved && { personId: row.personId }), ...(isCut && { from: row.from, until: row.until }) }
  const after = { ...(moved && { personId: stayingId }), ...(isCut && { from: first.from, until: first.until }) }
  if (moved || isCut) await ledger.amend(table, row.id, before, after)
  for (const span of more) {
    const told = { personId: stayingId, from: span.from, until: span.until }
    await ledger.add(table, { ...row, id: v7(), ...told }, told)
  }
}

async function rowsOf(personId: string) {
  return {
    postings: await db
      .select()
      .from(postings)
      .where(and(eq(postings.personId, personId), heldSomeDay(postings)))
      .orderBy(asc(postings.from), asc(postings.id)),
    states: await db
      .select()
      .from(personStates)
      .where(and(eq(personStates.personId, personId), heldSomeDay(personStates)))
      .orderBy(asc(personStates.from), asc(personStates.id)),
  }
}

function asCareer({ postings: held, states }: Rows): Career {
  return {
    mains: held.filter(({ kind }) => kind === 'main'),
    beside: held.filter(({ kind }) => kind === 'concurrent'),
    gone: states.filter(({ state }) => isGone(state)),
    away: states.filter(({ state }) => !isGone(state)),
    ofAbsence: new Map(states.flatMap(({ id, postingId }) => (postingId ? [[id, postingId] as const] : []))),
  }
}

async function agencyNamesNow(): Promise<Map<string, string>> {
  const rows = await db.select({ id: agencyNames.agencyId, name: agencyNames.name }).from(agencyNames).where(holdsOn(agencyNames, today()))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
