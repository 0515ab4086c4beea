/** Merges with both who stayed and who was merged away. */
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from './index.ts'
import { merges, people } from './schema/index.ts'

const staying = alias(people, 'staying')
const absorbed = alias(people, 'absorbed')

/** Those in which somebody stayed or went, undone ones too, the first first. */
export async function mergesAbout(personId: string, most: number) {
  return db
    .select({ id: merges.id, staying: staying.fullName, absorbed: absorbed.fullName, at: merges.at, undoneAt: merges.undoneAt })
    .from(merges)
    .innerJoin(staying, eq(staying.id, merges.stayingId))
    .innerJoin(absorbed, eq(absorbed.id, merges.absorbedId))
    .where(or(eq(merges.stayingId, personId), eq(merges.absorbedId, personId)))
    .orderBy(asc(merges.at), asc(merges.id))
    .limit(most)
}

/** Codes and identity numbers that only a record merged away bears, beside those of who stayed. */
export async function mergedBearers(codes: string[], numbers: string[]) {
  return db
    .select({
      old: { staffCode: absorbed.staffCode, citizenId: absorbed.citizenId },
      present: { staffCode: staying.staffCode, citizenId: staying.citizenId },
    })
    .from(merges)
    .innerJoin(absorbed, eq(absorbed.id, merges.absorbedId))
    .innerJoin(staying, eq(staying.id, merges.stayingId))
    .where(and(isNull(merges.undoneAt), or(inArray(absorbed.staffCode, codes), inArray(absorbed.citizenId, numbers))))
}
