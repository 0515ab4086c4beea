/** Roles that last: those held on a day, and those that will be held later. */
import { and, gt, isNull, or, type SQL } from 'drizzle-orm'
import type { Day } from '#app/domain/clock.ts'
import { heldSomeDay } from '#db/dated.ts'
import { grants } from '#db/schema/index.ts'

/** Neither revoked nor over by that day. */
export function lastingOn(day: Day): SQL | undefined {
  return and(isNull(grants.revokedAt), or(isNull(grants.until), gt(grants.until, day)), heldSomeDay(grants))
}
