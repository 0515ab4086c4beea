/** The tree of agencies on a day. */
import { eq, notExists, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { holdsOn } from './dated.ts'
import { db } from './index.ts'
import { agencies, agencyParents } from './schema/index.ts'

/** The given agencies and everything below them on a day, as ids. */
export function subtree(rootIds: string[], day: string) {
  const roots =
    rootIds.length > 0
      ? sql.join(
          rootIds.map((id) => sql`${id}`),
          sql`, `,
        )
      : sql`null`
  return sql`(
    with recursive below(id) as (
      select id from agencies where id in (${roots})
      union
      select ${agencyParents.agencyId} from ${agencyParents} join below on ${agencyParents.parentId} = below.id
      where ${holdsOn(agencyParents, day)}
    ) select id from below
  )`
}

/** An agency and everything above it on a day, as ids. */
export function agenciesAbove(agencyId: string, day: string) {
  return sql`(
    with recursive above(id) as (
      select id from agencies where id = ${agencyId}
      union
      select ${agencyParents.parentId} from ${agencyParents} join above on ${agencyParents.agencyId} = above.id
      where ${agencyParents.parentId} is not null and ${holdsOn(agencyParents, day)}
    ) select id from above
  )`
}

/** Whether an agency is the one above all others: it never stood under another. */
export function isAtTop(agencyId: SQLWrapper): SQL<boolean> {
  const placed = db.select({ id: agencyParents.id }).from(agencyParents).where(eq(agencyParents.agencyId, agencyId))
  return sql<boolean>`${notExists(placed)}`.mapWith(Boolean)
}

/** The ids of a subtree, in no order. */
export async function subtreeIds(rootIds: string[], day: string): Promise<string[]> {
  if (rootIds.length === 0) return []
  const rows = await db
    .select({ id: agencies.id })
    .from(agencies)
    .where(sql`${agencies.id} in ${subtree(rootIds, day)}`)
  return rows.map((row) => row.id)
}
