/** How it stands with backups: when the last one was found good, and whether the newest one failed. */
import { desc, isNotNull } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { db } from '#db'
import { backups } from '#db/schema/index.ts'
import { type Backup, patienceMinutes } from './noting.ts'

export type Standing = { last: Backup | null; newest: Backup | null; state: 'none' | 'well' | 'late' | 'failed' }

/** A night and the time a large one takes. */
const freshMinutes = 26 * 60

export async function backupStanding(): Promise<Standing> {
  const [last = null] = await db.select().from(backups).where(isNotNull(backups.verifiedAt)).orderBy(desc(backups.verifiedAt)).limit(1)
  const [newest = null] = await db.select().from(backups).orderBy(desc(backups.begunAt), desc(backups.id)).limit(1)
  return { last, newest, state: stateOf(last, newest) }
}

function stateOf(last: Backup | null, newest: Backup | null): Standing['state'] {
  if (newest && hasFailed(newest)) return 'failed'
  if (!last?.verifiedAt) return 'none'
  return minutesAfter(last.verifiedAt, freshMinutes) < now() ? 'late' : 'well'
}

function hasFailed({ problem, endedAt, begunAt }: Backup): boolean {
  return problem !== null || (endedAt === null && minutesAfter(begunAt, patienceMinutes) < now())
}
