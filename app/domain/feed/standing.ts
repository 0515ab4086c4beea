/** What became of a page, for the system that sent it; another's is Missing. */
import { and, asc, eq, gt } from 'drizzle-orm'
import { brakes } from '#app/domain/import/confirming.ts'
import { jobOf } from '#app/domain/job/listing.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { feedPages, importRows, imports } from '#db/schema/index.ts'
import type { Feed } from './entering.ts'

/** `held`: asked to be written, but so many would move that somebody has to look first. `nothing`: there was nothing to write. */
export type PageState = 'comparing' | 'compared' | 'held' | 'nothing' | 'writing' | 'written' | 'undone' | 'failed'

export const rowsAtOnce = 200

export async function standingOf(feed: Feed, importId: string | undefined, after: number) {
  const [row] = await db
    .select({ one: imports, writeAskedAt: feedPages.writeAskedAt })
    .from(feedPages)
    .innerJoin(imports, eq(imports.id, feedPages.importId))
    .where(and(eq(feedPages.importId, importId ?? ''), eq(feedPages.feedId, feed.id)))
  const { one, writeAskedAt } = found(row)
  const job = await jobOf(one.id)
  const failure =
    job?.state === 'failed' || job?.state === 'cancelled' ? { code: job.problem ?? 'job.ended', params: job.params ?? {} } : null
  const rows = one.plannedAt
    ? await db
        .select()
        .from(importRows)
        .where(and(eq(importRows.importId, one.id), gt(importRows.row, after)))
        .orderBy(asc(importRows.row), asc(importRows.id))
        .limit(rowsAtOnce)
    : []
  return { id: one.id, state: stateOf(one, writeAskedAt !== null, failure !== null), figures: one.figures, failure, rows }
}

type Dated = Pick<typeof imports.$inferSelect, 'plannedAt' | 'confirmedAt' | 'writtenAt' | 'undoneAt' | 'figures'>

function stateOf(one: Dated, isToBeWritten: boolean, hasFailed: boolean): PageState {
  if (one.undoneAt) return 'undone'
  if (one.writtenAt) return 'written'
  if (hasFailed) return 'failed'
  if (one.confirmedAt) return 'writing'
  if (!one.plannedAt) return 'comparing'
  if (!isToBeWritten) return 'compared'
  return brakes(one) ? 'held' : 'nothing'
}
