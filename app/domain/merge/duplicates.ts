/** The queue of pairs that may be one person each: those both of whom the officer may see, and nothing of anybody else. */
import { and, eq, inArray } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import { today } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { duplicatePairs, mergesPlaced, type Pair, partedPairs } from '#db/duplicates.ts'
import { agencyNames, people, postings } from '#db/schema/index.ts'
import { type Reason, reasonsOf } from './alike.ts'

export const pairsPerPage = 20

export type Listed = { id: string; fullName: string; staffCode: string | null; position: string | null; agencyName: string | null }
export type Duplicate = { one: Listed; other: Listed; reasons: Reason[] }

export async function duplicatesFor(officer: Actor, page: number): Promise<{ rows: Duplicate[]; total: number }> {
  const { rows, total } = await duplicatePairs(await askedBy(officer), { number: page, size: pairsPerPage })
  const known = await knownIn(rows)
  return { rows: rows.map((pair) => ofBoth(pair, known)), total }
}

/** Those found to be two, and who said so. One row more than a page tells that there is another. */
export async function partedFor(officer: Actor, page: number): Promise<{ rows: (Duplicate & { at: Date; by: string })[]; more: boolean }> {
  const rows = await partedPairs(await askedBy(officer), { number: page, size: pairsPerPage })
  const known = await knownIn(rows)
  return { rows: rows.map((pair) => ({ ...ofBoth(pair, known), at: pair.at, by: pair.by })), more: rows.length === pairsPerPage }
}

export async function mergesFor(officer: Actor, page: number) {
  const rows = await mergesPlaced(await askedBy(officer), { number: page, size: pairsPerPage })
  return { rows, more: rows.length === pairsPerPage }
}

async function askedBy(officer: Actor) {
  demand(officer, 'person.merge')
  return { agencies: [...(await reachOf(scopeOf(officer, 'person.merge')))], day: today() }
}

type Known = Awaited<ReturnType<typeof knownIn>>

function ofBoth({ oneId, otherId }: Pair, known: Known): Duplicate {
  const [one, other] = [found(known.get(oneId)), found(known.get(otherId))]
  return { one: listed(one), other: listed(other), reasons: reasonsOf(one, other) }
}

function listed({ id, fullName, staffCode, position, agencyName }: Listed): Listed {
  return { id, fullName, staffCode, position, agencyName }
}

async function knownIn(pairs: Pair[]) {
  const ids = [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))]
  if (ids.length === 0) return new Map<string, never>()
  const rows = await db
    .select({
      id: people.id,
      fullName: people.fullName,
      birthDate: people.birthDate,
      citizenId: people.citizenId,
      staffCode: people.staffCode,
      email: people.email,
      phone: people.phone,
      position: postings.position,
      agencyName: agencyNames.name,
    })
    .from(people)
    .leftJoin(postings, and(eq(postings.personId, people.id), eq(postings.kind, 'main'), holdsOn(postings, today())))
    .leftJoin(agencyNames, and(eq(agencyNames.agencyId, postings.agencyId), holdsOn(agencyNames, today())))
    .where(inArray(people.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}
