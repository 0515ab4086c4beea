/** Somebody must always be able to sign in as administrator of the whole. */
import { and, count, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { today } from '#app/domain/clock.ts'
import { refuse } from '#app/domain/problem.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { accounts, grants, suspensions } from '#db/schema/index.ts'
import { isAtTop } from '#db/tree.ts'

/** Refused where nobody would be left but for this grant, or this person. */
export async function demandAnotherAdministrator(without: { grantId: string } | { personId: string }): Promise<void> {
  const [left] = await db
    .select({ grants: count() })
    .from(grants)
    .innerJoin(accounts, and(eq(accounts.personId, grants.personId), isNotNull(accounts.activatedAt)))
    .leftJoin(suspensions, and(eq(suspensions.accountId, accounts.id), isNull(suspensions.endedAt)))
    .where(
      and(
        eq(grants.role, 'administrator'),
        isAtTop(grants.agencyId),
        isNull(grants.revokedAt),
        isNull(grants.until),
        holdsOn(grants, today()),
        isNull(suspensions.id),
        'grantId' in without ? ne(grants.id, without.grantId) : ne(grants.personId, without.personId),
      ),
    )
  if (!left?.grants) refuse('role.lastAdministrator')
}
