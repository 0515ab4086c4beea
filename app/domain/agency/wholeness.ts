/** The tree of a day is whole when every open agency but the province stands under one open agency, and nobody under itself. */
import type { Day } from '#app/domain/clock.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencies, agencyKinds, agencyNames, agencyParents } from '#db/schema/index.ts'

/** The ids of agencies that are wrongly placed or named; none in a whole tree. */
export async function brokenOn(day: Day): Promise<string[]> {
  const [all, parents, names, kinds] = [
    // one after the other: within a transaction there is one connection
    await db.select().from(agencies),
    await db
      .select({ agencyId: agencyParents.agencyId, parentId: agencyParents.parentId })
      .from(agencyParents)
      .where(holdsOn(agencyParents, day)),
    await db.select({ agencyId: agencyNames.agencyId }).from(agencyNames).where(holdsOn(agencyNames, day)),
    await db.select({ agencyId: agencyKinds.agencyId, kind: agencyKinds.kind }).from(agencyKinds).where(holdsOn(agencyKinds, day)),
  ]
  const open = new Set(
    all.filter(({ openedOn, closedOn }) => (!openedOn || openedOn <= day) && (!closedOn || closedOn > day)).map(({ id }) => id),
  )
  const provinces = new Set(kinds.filter(({ kind }) => kind === 'province').map(({ agencyId }) => agencyId))
  const above = new Map<string, string[]>()
  for (const { agencyId, parentId } of parents) above.set(agencyId, [...(above.get(agencyId) ?? []), parentId])
  const times = (rows: { agencyId: string }[], id: string) => rows.filter(({ agencyId }) => agencyId === id).length
  const stands = (id: string): boolean => {
    const seen = new Set<string>()
    for (let at = id; ; ) {
      if (seen.has(at)) return false
      seen.add(at)
      const own = above.get(at) ?? []
      if (provinces.has(at)) return own.length === 0
      const [parent] = own
      if (own.length !== 1 || !parent || !open.has(parent)) return false
      at = parent
    }
  }
  return [...open].filter((id) => times(names, id) !== 1 || times(kinds, id) !== 1 || !stands(id))
}
