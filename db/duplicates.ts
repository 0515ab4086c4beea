/** Pairs of records that may be of one person: found by the indexes of what people are known by. `domain/merge/alike.ts` says the same of two records and tells why. */
import { and, count, desc, eq, exists, gt, gte, inArray, isNotNull, isNull, lt, ne, not, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { heldSomeDay, holdsOn } from './dated.ts'
import { db } from './index.ts'
import { dismissals, merges, people, postings } from './schema/index.ts'

const one = alias(people, 'one')
const other = alias(people, 'other')

export type Asked = {
  /** Both are placed there. */
  agencies: string[]
  day: string
}

/** Those that nobody has parted or merged, the surest first; and how many there are. */
export async function duplicatePairs(asked: Asked, page: { number: number; size: number }): Promise<{ rows: Pair[]; total: number }> {
  if (asked.agencies.length === 0) return { rows: [], total: 0 }
  const found = allPairs()
  const rows = await db
    .select({ oneId: found.oneId, otherId: found.otherId, total: sql<number>`cast(count(*) over () as integer)` })
    .from(found)
    .where(and(isOpen(found.oneId, found.otherId), isPlaced(found.oneId, asked), isPlaced(found.otherId, asked)))
    .orderBy(found.weight, found.oneId, found.otherId)
    .limit(page.size)
    .offset((page.number - 1) * page.size)
  return { rows: rows.map(({ oneId, otherId }) => ({ oneId, otherId })), total: rows[0]?.total ?? 0 }
}

/** Those that somebody has parted, the last first. */
export async function partedPairs(asked: Asked, page: { number: number; size: number }) {
  if (asked.agencies.length === 0) return []
  return db
    .select({ oneId: dismissals.oneId, otherId: dismissals.otherId, at: dismissals.at, by: people.fullName })
    .from(dismissals)
    .innerJoin(people, eq(people.id, dismissals.by))
    .where(and(isNull(dismissals.endedAt), isPlaced(dismissals.oneId, asked), isPlaced(dismissals.otherId, asked)))
    .orderBy(desc(dismissals.at), desc(dismissals.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
}

/** Merges whose staying person is placed there, undone ones too, the last first. */
export async function mergesPlaced(asked: Asked, page: { number: number; size: number }) {
  if (asked.agencies.length === 0) return []
  const officer = alias(people, 'officer')
  return db
    .select({
      id: merges.id,
      staying: one.fullName,
      absorbed: other.fullName,
      at: merges.at,
      by: officer.fullName,
      undoneAt: merges.undoneAt,
    })
    .from(merges)
    .innerJoin(one, eq(one.id, merges.stayingId))
    .innerJoin(other, eq(other.id, merges.absorbedId))
    .innerJoin(officer, eq(officer.id, merges.by))
    .where(isPlaced(merges.stayingId, asked))
    .orderBy(desc(merges.at), desc(merges.id))
    .limit(page.size)
    .offset((page.number - 1) * page.size)
}

export type Pair = { oneId: string; otherId: string }

function allPairs() {
  const sameDay = and(eq(one.nameKey, other.nameKey), eq(one.birthDate, other.birthDate))
  const sameYear = and(
    eq(one.nameKey, other.nameKey),
    gte(other.birthDate, one.birthDate),
    lt(other.birthDate, sql`${one.birthDate} || '~'`),
  )
  const isNumber = and(gte(one.staffCode, '0'), lt(one.staffCode, ':'), sql`length(${one.staffCode}) >= 9`)
  const isCode = (column: PgColumn) => sql`${column} in (${one.staffCode} || '', '0' || ${one.staffCode})` // as it stands, and with the zero that spreadsheets lose
  const ways = [
    pairsBy(0, eq(one.citizenId, other.citizenId), borneByMany(people.citizenId, one.citizenId)),
    pairsBy(1, sameDay, manyBornThen()),
    pairsBy(1, sameYear, sql`length(${one.birthDate}) = 4`),
    pairsBy(2, isCode(other.citizenId), isNumber),
    pairsBy(2, isCode(other.phone), isNumber),
    pairsBy(3, eq(one.email, other.email), borneByMany(people.email, one.email)),
    pairsBy(4, eq(one.phone, other.phone), borneByMany(people.phone, one.phone)),
  ] as const
  const [first, ...more] = ways
  const all = more.reduce((before, next) => before.unionAll(next) as unknown as typeof before, first).as('alike')
  return db
    .select({ oneId: all.oneId, otherId: all.otherId, weight: sql<number>`min(${all.weight})`.as('least') })
    .from(all)
    .groupBy(all.oneId, all.otherId)
    .as('pairs')
}

/** `among`: read from an index alone, so that nobody is looked at who resembles nobody. */
function pairsBy(weight: number, alike: SQL | undefined, among: SQL | undefined) {
  const isFirst = sql`${one.id} < ${other.id}`
  return db
    .select({
      oneId: sql<string>`case when ${isFirst} then ${one.id} else ${other.id} end`.as('one_id'),
      otherId: sql<string>`case when ${isFirst} then ${other.id} else ${one.id} end`.as('other_id'),
      weight: sql<number>`${sql.raw(String(weight))}`.as('weight'),
    })
    .from(one)
    .innerJoin(other, and(alike, ne(one.id, other.id)))
    .where(among)
    .$dynamic()
}

function borneByMany(column: PgColumn, own: PgColumn): SQL {
  const shared = db.select({ value: column }).from(people).where(isNotNull(column)).groupBy(column).having(gt(count(), 1))
  return inArray(own, shared)
}

function manyBornThen(): SQL {
  const shared = db
    .select({ name: people.nameKey, born: people.birthDate })
    .from(people)
    .where(and(isNotNull(people.birthDate), ne(people.nameKey, '')))
    .groupBy(people.nameKey, people.birthDate)
    .having(gt(count(), 1))
  return sql`(${one.nameKey}, ${one.birthDate}) in ${shared}`
}

type Id = SQL | SQL.Aliased | PgColumn

function isOpen(oneId: Id, otherId: Id): SQL | undefined {
  const parted = db
    .select({ id: dismissals.id })
    .from(dismissals)
    .where(and(sql`${dismissals.oneId} = ${oneId}`, sql`${dismissals.otherId} = ${otherId}`, isNull(dismissals.endedAt)))
  const merged = db
    .select({ id: merges.id })
    .from(merges)
    .where(and(sql`${merges.absorbedId} in (${oneId}, ${otherId})`, isNull(merges.undoneAt)))
  return and(not(exists(parted)), not(exists(merged)))
}

/** By the main posting of the day or, without one, the last. */
function isPlaced(personId: Id, { agencies, day }: Asked): SQL {
  const place = db
    .select({ agencyId: postings.agencyId })
    .from(postings)
    .where(and(sql`${postings.personId} = ${personId}`, eq(postings.kind, 'main'), heldSomeDay(postings)))
    .orderBy(sql`case when ${holdsOn(postings, day)} then 0 else 1 end`, sql`${postings.from} desc`)
    .limit(1)
  return inArray(sql`(${place})`, agencies)
}
