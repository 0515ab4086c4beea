/** How often something secret may be tried. A try is counted before it is judged, so that many at once count as many. */
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { db, transaction } from '#db'
import { signInFailures } from '#db/schema/index.ts'

export type Limit = { tries: number; minutes: number }

/** At any door where something secret is typed. */
export async function doorLimit(): Promise<Limit> {
  const { signInTries: tries, lockMinutes: minutes } = await presentSettings()
  return { tries, minutes }
}

/** Hashed, so that names somebody mistyped are not kept. */
export function tallyKey(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

/** Until when nothing may be tried; null where this try may be judged. The last one allowed locks until it proves right. */
export async function takeTry(key: string, own?: Limit): Promise<{ lockedUntil: Date | null; last: boolean }> {
  const limit = own ?? (await doorLimit())
  return transaction(async (tx) => {
    const at = now()
    const [tally] = await tx.select().from(signInFailures).where(eq(signInFailures.key, key))
    if (tally?.lockedUntil && tally.lockedUntil > at) return { lockedUntil: tally.lockedUntil, last: false }
    const running = tally && !tally.lockedUntil && minutesAfter(tally.firstAt, limit.minutes) > at ? tally : { failures: 0, firstAt: at }
    const failures = running.failures + 1
    const last = failures >= limit.tries
    const next = { failures, firstAt: running.firstAt, lockedUntil: last ? minutesAfter(at, limit.minutes) : null }
    await tx
      .insert(signInFailures)
      .values({ key, ...next })
      .onConflictDoUpdate({ target: signInFailures.key, set: next })
    return { lockedUntil: null, last }
  })
}

/** Until when the key is locked, without trying it. */
export async function lockOf(key: string): Promise<Date | null> {
  const [tally] = await db.select({ until: signInFailures.lockedUntil }).from(signInFailures).where(eq(signInFailures.key, key))
  return tally?.until && tally.until > now() ? tally.until : null
}

/** It proved right: the tries before it are forgotten. */
export async function forgetTries(key: string): Promise<void> {
  await transaction((tx) => tx.delete(signInFailures).where(eq(signInFailures.key, key)))
}

/** For a sentence: whole minutes, at least one. */
export function minutesUntil(moment: Date): number {
  return Math.max(1, Math.ceil((moment.getTime() - now().getTime()) / 60_000))
}
