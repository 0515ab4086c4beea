/** The agencies of the province on a day, as its statistics count them. */
import { and, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { agenciesUnder, agencyOn } from '#app/domain/agency/tree.ts'
import { found } from '#app/domain/problem.ts'
import { idOf } from '#app/tasks/seed/agencies.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencyCodes } from '#db/schema/index.ts'

export async function inProvince(day: string) {
  return agenciesUnder([await idOf('tinh-lang-son')], day)
}

export async function countOf(day: string, kinds: string[]) {
  return (await inProvince(day)).filter(({ kind }) => kinds.includes(kind)).length
}

/** Who bore a statistical code on a day. */
export async function bearerOf(code: string, day: string) {
  const rows = await db
    .select({ id: agencyCodes.agencyId })
    .from(agencyCodes)
    .where(and(eq(agencyCodes.scheme, 'gso'), eq(agencyCodes.code, code), holdsOn(agencyCodes, day)))
  expect(rows).toHaveLength(1)
  return agencyOn(day, found(rows[0]).id)
}
