/** Backups as rows: one that begins, and what came of it. */
import { and, desc, eq, isNull } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { transaction } from '#db'
import { backups } from '#db/schema/index.ts'
import { lastNight } from './schedule.ts'

export type Backup = typeof backups.$inferSelect
export type Made = { file: string; kilobytes: number; sha256: string; rows: number }

/** After this long, one that has not ended was cut off with its server. */
export const patienceMinutes = 120
const pauseMinutes = 60
const mostTries = 5

export async function beginBackup(): Promise<Backup> {
  return transaction(async (tx) => {
    const [backup] = await tx.insert(backups).values({ kind: 'byHand', begunAt: now() }).returning()
    if (!backup) throw new Error('a backup was not noted')
    return backup
  })
}

/** The backup of this night where it is for us to make: not made yet, not being made, and after a failure an hour has passed. */
export async function takeNight(): Promise<Backup | null> {
  return transaction(async (tx) => {
    const night = lastNight(now())
    const [last] = await tx.select().from(backups).where(eq(backups.night, night)).orderBy(desc(backups.attempt)).limit(1)
    if (last && !mayTryAgain(last)) return null
    const [mine] = await tx
      .insert(backups)
      .values({ kind: 'nightly', night, attempt: (last?.attempt ?? 0) + 1, begunAt: now() })
      .onConflictDoNothing()
      .returning()
    return mine ?? null
  })
}

function mayTryAgain({ verifiedAt, begunAt, endedAt, attempt }: Backup): boolean {
  if (verifiedAt || (attempt ?? 0) >= mostTries) return false
  const free = endedAt ? minutesAfter(endedAt, pauseMinutes) : minutesAfter(begunAt, patienceMinutes)
  return free <= now()
}

/** It was restored and was what had been copied. */
export async function noteVerified(backup: Backup, made: Made): Promise<void> {
  await transaction(async (tx) => {
    const at = now()
    await tx
      .update(backups)
      .set({ ...made, endedAt: at, verifiedAt: at })
      .where(eq(backups.id, backup.id))
    await record(system, 'backup.made', { kind: 'installation', id: backup.id }, { file: made.file, rows: made.rows })
  })
}

export async function noteProblem(backup: Backup, problem: string, detail: string): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .update(backups)
      .set({ endedAt: now(), problem, detail: detail.slice(0, 300) })
      .where(eq(backups.id, backup.id))
    await record(system, 'backup.failed', { kind: 'installation', id: backup.id }, { problem })
  })
}

/** In a database that has just been put in place: the backup it came from was being made when it was copied. */
export async function noteRestored(backupId: string, file: string): Promise<void> {
  await transaction(async (tx) => {
    const at = now()
    await tx
      .update(backups)
      .set({ file, endedAt: at, verifiedAt: at })
      .where(and(eq(backups.id, backupId), isNull(backups.endedAt)))
    await record(system, 'backup.restored', { kind: 'installation', id: backupId }, { file })
  })
}
