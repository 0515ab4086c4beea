/** Reading what is held back of somebody: for a reason, on record, and seen by whom it concerns. */
import { and, desc, eq, inArray } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { personWithin } from '#app/domain/account/reach.ts'
import { record, recordMany } from '#app/domain/history/recording.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { history, people } from '#db/schema/index.ts'
import { type HeldField, heldFields } from './classes.ts'
import { standingFor } from './staying.ts'

type Held = Record<HeldField, string | null>
type Reading = { id: string; at: Date; reader: string | null; reason: string; fields: string[] }

const readingsShown = 100

/** Nothing is read that has not been written down first. */
export async function disclose(actor: Actor, personId: string, reason: string): Promise<Held> {
  const person = await personWithin(actor, 'person.disclose', personId)
  return transaction(async () => {
    const held = await heldOf(person.id)
    const fields = heldFields.filter((field) => held[field] !== null)
    const about = { kind: 'person', id: person.id, personId: person.id, agencyId: person.posting?.agencyId ?? null } as const
    await record(actor, 'disclosure.read', about, { reason, fields: fields.join(' ') || null })
    return held
  })
}

/** Of people of one agency, whom the caller has found within the actor's scope: each sees that it was read, and why. */
export async function discloseMany(actor: Actor, people: { id: string }[], agencyId: string, reason: string): Promise<Map<string, Held>> {
  demand(actor, 'person.disclose')
  return transaction(async () => {
    const held = await heldOfMany(people.map(({ id }) => id))
    const read = [...held].flatMap(([id, { birthDate, citizenId }]) => {
      const fields = [...(birthDate ? ['birthDate'] : []), ...(citizenId ? ['citizenId'] : [])].join(' ')
      return fields ? [{ kind: 'person' as const, id, personId: id, agencyId, detail: { reason, fields } }] : []
    })
    await recordMany(actor, 'disclosure.read', read)
    await record(actor, 'disclosure.listed', { kind: 'agency', id: agencyId, agencyId }, { reason, people: read.length })
    return held
  })
}

/** Whether there is something, not what. */
export async function isHeld(personId: string): Promise<Record<HeldField, boolean>> {
  const { birthDate, citizenId } = await heldOf(personId)
  return { birthDate: birthDate !== null, citizenId: citizenId !== null }
}

/** Who read what is held back of somebody, and why: the latest first. */
export async function readingsOf(personId: string): Promise<Reading[]> {
  const rows = await db
    .select({ id: history.id, at: history.at, reader: people.fullName, detail: history.detail })
    .from(history)
    .leftJoin(people, eq(people.id, history.actorId))
    .where(and(inArray(history.personId, await standingFor(personId)), eq(history.verb, 'disclosure.read')))
    .orderBy(desc(history.at), desc(history.id))
    .limit(readingsShown)
  return rows.map(({ id, at, reader, detail }) => ({
    ...{ id, at, reader },
    reason: String(detail['reason'] ?? ''),
    fields: String(detail['fields'] ?? '')
      .split(' ')
      .filter(Boolean),
  }))
}

async function heldOf(personId: string): Promise<Held> {
  return found((await heldOfMany([personId])).get(personId))
}

async function heldOfMany(ids: string[]): Promise<Map<string, Held>> {
  const { id, birthDate, citizenId } = people
  const rows = await db.select({ id, birthDate, citizenId }).from(people).where(inArray(people.id, ids))
  return new Map(rows.map((row) => [row.id, { birthDate: row.birthDate, citizenId: row.citizenId }]))
}
