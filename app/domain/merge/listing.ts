/** Merges that were made, for those who may see whom they concern. */
import { eq, inArray } from 'drizzle-orm'
import { personWithin } from '#app/domain/account/reach.ts'
import type { Person } from '#app/domain/person/register.ts'
import { stayingFor } from '#app/domain/person/staying.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { mergesAbout } from '#db/merges.ts'
import { merges, people } from '#db/schema/index.ts'

export type Merge = Awaited<ReturnType<typeof mergeFor>>

/** For whoever may merge the person who stands for both today; anybody else's is Missing. */
export async function mergeFor(actor: Person, id: string | undefined) {
  const [one] = await db
    .select()
    .from(merges)
    .where(eq(merges.id, id ?? ''))
  const merge = found(one)
  await personWithin(actor, 'person.merge', await stayingFor(merge.stayingId))
  return merge
}

/** Who is who, for a page about it. */
export async function namesIn({ stayingId, absorbedId, by, undoneBy }: Merge) {
  const ids = [stayingId, absorbedId, by, ...(undoneBy ? [undoneBy] : [])]
  const rows = await db.select({ id: people.id, fullName: people.fullName }).from(people).where(inArray(people.id, ids))
  const names = new Map(rows.map(({ id, fullName }) => [id, fullName]))
  return (id: string | null) => names.get(id ?? '') ?? ''
}

const mostTold = 20

/** Merges in which somebody stayed or went. */
export async function mergesOf(personId: string) {
  return mergesAbout(personId, mostTold)
}
