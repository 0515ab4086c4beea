/** What went wrong, for whoever is told a reference number over the phone. */
import { desc, lt } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { db, transaction } from '#db'
import { failures } from '#db/schema/index.ts'

export type Failure = { reference: string; at: Date; place: string; kind: string }

export const keptDays = 30
const noticed = 20

/** Answers nothing and never throws: it is told while something is already wrong. */
export async function noteFailure({ reference, place, kind }: Omit<Failure, 'at'>): Promise<void> {
  await transaction((tx) => tx.insert(failures).values({ reference, place, kind, at: now() })).catch(() => undefined)
}

/** The last few, newest first. */
export async function lastFailures(): Promise<Failure[]> {
  return db
    .select({ reference: failures.reference, at: failures.at, place: failures.place, kind: failures.kind })
    .from(failures)
    .orderBy(desc(failures.at), desc(failures.id))
    .limit(noticed)
}

export async function forgetFailures(): Promise<void> {
  await transaction((tx) => tx.delete(failures).where(lt(failures.at, minutesAfter(now(), -keptDays * 24 * 60))))
}
