/** Whom an officer's scope reaches: people by the agency of their main posting, today's or, without one, the last. */
import { desc, eq, and } from 'drizzle-orm'
import { reachOf } from '#app/domain/agency/reach.ts'
import { db } from '#db'
import { heldSomeDay } from '#db/dated.ts'
import { postings } from '#db/schema/index.ts'
import { postingOf } from './register.ts'

export async function isWithin(scope: string[], personId: string): Promise<boolean> {
  const agencyId = (await postingOf(personId))?.agencyId ?? (await lastAgencyOf(personId))
  return agencyId !== null && (await reachOf(scope)).has(agencyId)
}

async function lastAgencyOf(personId: string): Promise<string | null> {
  const [last] = await db
    .select({ agencyId: postings.agencyId })
    .from(postings)
    .where(and(eq(postings.personId, personId), eq(postings.kind, 'main'), heldSomeDay(postings)))
    .orderBy(desc(postings.from))
    .limit(1)
  return last?.agencyId ?? null
}
