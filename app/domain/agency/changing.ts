/** Changing agencies from a day on: what held until then ends, what holds from then on is written beside it. Days before keep what they had. */
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Day } from '#app/domain/clock.ts'
import { fold, tidy } from '#app/domain/folding.ts'
import { db, transaction } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencies, agencyCodes, agencyContacts, agencyKinds, agencyNames, agencyParents } from '#db/schema/index.ts'

const dated = [agencyNames, agencyKinds, agencyCodes, agencyParents, agencyContacts]

export async function renameFrom(day: Day, agencyId: string, name: string): Promise<void> {
  await transaction(async (tx) => {
    await end(agencyNames, agencyId, day)
    await tx.insert(agencyNames).values({ agencyId, name: tidy(name), shortName: null, folded: fold(name), from: day })
  })
}

export async function placeFrom(day: Day, agencyId: string, parentId: string): Promise<void> {
  await transaction(async (tx) => {
    await end(agencyParents, agencyId, day)
    await tx.insert(agencyParents).values({ agencyId, parentId, from: day })
  })
}

/** From that day on it is no more; nothing of it is deleted. */
export async function closeFrom(day: Day, agencyId: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(agencies).set({ closedOn: day }).where(eq(agencies.id, agencyId))
    for (const table of dated) await end(table, agencyId, day)
  })
}

/** Those directly below it on the day. */
export async function childrenOn(day: Day, agencyId: string): Promise<string[]> {
  const rows = await db
    .select({ id: agencyParents.agencyId })
    .from(agencyParents)
    .innerJoin(agencies, eq(agencies.id, agencyParents.agencyId))
    .where(
      and(eq(agencyParents.parentId, agencyId), holdsOn(agencyParents, day), or(isNull(agencies.closedOn), gt(agencies.closedOn, day))),
    )
  return rows.map(({ id }) => id)
}

async function end(table: (typeof dated)[number], agencyId: string, day: Day): Promise<void> {
  await transaction((tx) =>
    tx
      .update(table)
      .set({ until: day })
      .where(and(eq(table.agencyId, agencyId), or(isNull(table.until), gt(table.until, day)))),
  )
}
