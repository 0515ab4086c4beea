/** A record that was merged away leads to the one that stays. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { db } from '#db'
import { merges } from '#db/schema/index.ts'

const furthest = 20

/** The record that stands for this one today: itself, where it was not merged away. */
export async function stayingFor(personId: string): Promise<string> {
  let id = personId
  for (let step = 0; step < furthest; step++) {
    const [merge] = await db
      .select({ stayingId: merges.stayingId })
      .from(merges)
      .where(and(eq(merges.absorbedId, id), isNull(merges.undoneAt)))
    if (!merge) return id
    id = merge.stayingId
  }
  return id
}

/** All records that this one stands for, itself the first. */
export async function standingFor(personId: string): Promise<string[]> {
  const all = [personId]
  for (let newest = all; newest.length > 0 && all.length < furthest; ) {
    const rows = await db
      .select({ id: merges.absorbedId })
      .from(merges)
      .where(and(inArray(merges.stayingId, newest), isNull(merges.undoneAt)))
    newest = rows.map(({ id }) => id).filter((id) => !all.includes(id))
    all.push(...newest)
  }
  return all
}
