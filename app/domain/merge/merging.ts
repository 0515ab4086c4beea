/** Two records of one person made one. Nothing is deleted: what was another's is the staying person's from then on, and each column's past is noted. */
import { createHash } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import { lastingOn } from '#app/domain/account/lasting.ts'
import { demandAuthorityOver, personWithin } from '#app/domain/account/reach.ts'
import { now, today } from '#app/domain/clock.ts'
import { recount } from '#app/domain/coverage/tallying.ts'
import { record } from '#app/domain/history/recording.ts'
import { type Person, postingOf } from '#app/domain/person/register.ts'
import { missing, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { corrections, grants, merges, type MergeTold, placements } from '#db/schema/index.ts'
import { weaveCareers } from './careers.ts'
import { mergeAccounts } from './entering.ts'
import { mergeFields } from './fields.ts'
import { difference, figuresOf, type Place } from './figures.ts'
import { mergeLearning } from './learning.ts'
import { Ledger } from './ledger.ts'
import { personAsWritten } from './pair.ts'
import type { Terms } from './terms.ts'

export type { MergeTold } from '#db/schema/index.ts'

/** Answers the merge, and what it did. `seen`: the seal of what whoever acts was told; where it would be something else by now, nothing is done. */
export async function merge(actor: Person, terms: Terms, seen: string | null = null): Promise<{ id: string; told: MergeTold }> {
  const [stayingId, absorbedId] = terms.stays === 'one' ? [terms.oneId, terms.otherId] : [terms.otherId, terms.oneId]
  const away = terms.stays === 'one' ? 'other' : 'one'
  return transaction(async (tx) => {
    const places = await demandMergeable(actor, stayingId, absorbedId)
    const [staying, absorbed] = [await personAsWritten(stayingId), await personAsWritten(absorbedId)]
    const both = [stayingId, absorbedId]
    const before = await figuresOf(both, places)
    const ledger = new Ledger(tx)
    const { fields, after } = await mergeFields(ledger, staying, absorbed, (field) => terms.fields[field] === away)
    const career = await weaveCareers(ledger, { stayingId, absorbedId, prefersStaying: terms.career === terms.stays })
    const learning = await mergeLearning(ledger, stayingId, absorbedId)
    const account = await mergeAccounts(ledger, { stayingId, absorbedId, by: actor.id }, after, terms.names)
    const coverage = difference(before, await figuresOf(both, places))
    const told = { fields, ...career, learning, account, coverage }
    if (seen !== null && seen !== sealOf(told)) refuse('merge.changedMeanwhile')
    const id = v7()
    await tx.insert(merges).values({ id, stayingId, absorbedId, at: now(), by: actor.id, told })
    await ledger.close(id)
    await recount(places.map(({ agencyId }) => agencyId))
    await recordOfBoth(actor, 'merged', id, both)
    return { id, told }
  })
}

/** Of all that is told but the sessions, which come and go. */
export function sealOf({ account, ...told }: MergeTold): string {
  const { sessions: _, ...kept } = account
  return createHash('sha256')
    .update(JSON.stringify({ ...told, account: kept }))
    .digest('hex')
    .slice(0, 32)
}

/** On the history of each; and in the log of security, for who could come in can no longer. */
export async function recordOfBoth(actor: Person, deed: 'merged' | 'mergeUndone', mergeId: string, personIds: string[]): Promise<void> {
  for (const personId of personIds) {
    const agencyId = (await postingOf(personId))?.agencyId ?? null
    await record(actor, `person.${deed}`, { kind: 'merge', id: mergeId, personId, agencyId })
  }
  const absorbedId = personIds[1] ?? null
  await record(actor, `account.${deed}`, { kind: 'merge', id: mergeId, personId: absorbedId })
}

/** Answers where either is counted today. */
async function demandMergeable(actor: Person, stayingId: string, absorbedId: string): Promise<Place[]> {
  if (stayingId === absorbedId) missing()
  const ids = [stayingId, absorbedId]
  for (const id of ids) {
    const person = await personWithin(actor, 'person.merge', id)
    if (id === actor.id) refuse('merge.notOneself')
    await demandAuthorityOver(actor, 'person.merge', person)
  }
  if ((await db.$count(grants, and(eq(grants.personId, absorbedId), lastingOn(today())))) > 0) refuse('merge.rolesFirst')
  if ((await db.$count(placements, and(inArray(placements.personId, ids), isNull(placements.placedAt)))) > 0) refuse('merge.placeFirst')
  if ((await db.$count(corrections, and(eq(corrections.personId, absorbedId), isNull(corrections.closedAt)))) > 0)
    refuse('merge.answerFirst')
  return placesOf(ids)
}

export async function placesOf(personIds: string[]): Promise<Place[]> {
  const places = new Map<string, Place>()
  for (const id of personIds) {
    const posting = await postingOf(id)
    if (posting) places.set(posting.agencyId, { agencyId: posting.agencyId, agencyName: posting.agencyName })
  }
  return [...places.values()]
}
