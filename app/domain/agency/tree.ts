/** Agencies as they are named and placed on a day. */
import { and, asc, eq, gt, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import { type Day, today } from '#app/domain/clock.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencies, agencyKinds, agencyNames, agencyParents, type AgencyKind } from '#db/schema/index.ts'
import { subtree } from '#db/tree.ts'

export type Agency = { id: string; key: string; name: string; shortName: string | null; kind: AgencyKind; parentId: string | null }

/** The agencies of the given subtrees that exist on a day, named as on that day, in the order of their names. */
export async function agenciesUnder(rootIds: string[], day: Day = today()): Promise<Agency[]> {
  return agenciesUnderEach([rootIds], day)
}

/** Those that are in a subtree of every one of these lists. */
export async function agenciesUnderEach(roots: string[][], day: Day = today()): Promise<Agency[]> {
  if (roots.some((ids) => ids.length === 0)) return []
  return agenciesOn(day, and(...roots.map((ids) => inArray(agencies.id, subtree(ids, day)))))
}

/** Every agency there is on a day, in the order of their names. */
export async function everyAgency(day: Day = today()): Promise<Agency[]> {
  return agenciesOn(day)
}

/** One agency as on a day; null where it did not exist then. */
export async function agencyOn(day: Day, id: string): Promise<Agency | null> {
  const [agency] = await agenciesOn(day, eq(agencies.id, id))
  return agency ?? null
}

export async function agencyByKey(key: string, day: Day = today()): Promise<Agency | null> {
  const [row] = await db.select({ id: agencies.id }).from(agencies).where(eq(agencies.key, key))
  return row ? agencyOn(day, row.id) : null
}

/** From the agency upwards, itself first, as named on the day; the province at the top is left out. */
export async function pathOf(agencyId: string, day: Day = today()): Promise<Agency[]> {
  const path: Agency[] = []
  for (let next: string | null = agencyId; next; ) {
    const agency: Agency | null = await agencyOn(day, next)
    if (!agency || path.length > 8) break
    if (agency.kind !== 'province' || path.length === 0) path.push(agency)
    next = agency.parentId
  }
  return path
}

async function agenciesOn(day: Day, those?: SQL): Promise<Agency[]> {
  return db
    .select({
      id: agencies.id,
      key: agencies.key,
      name: agencyNames.name,
      shortName: agencyNames.shortName,
      kind: agencyKinds.kind,
      parentId: agencyParents.parentId,
    })
    .from(agencies)
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, agencies.id), holdsOn(agencyNames, day)))
    .innerJoin(agencyKinds, and(eq(agencyKinds.agencyId, agencies.id), holdsOn(agencyKinds, day)))
    .leftJoin(agencyParents, and(eq(agencyParents.agencyId, agencies.id), holdsOn(agencyParents, day)))
    .where(
      and(those, or(isNull(agencies.openedOn), lte(agencies.openedOn, day)), or(isNull(agencies.closedOn), gt(agencies.closedOn, day))),
    )
    .orderBy(asc(agencyNames.folded), asc(agencies.id))
}
