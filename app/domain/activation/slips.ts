/** Slips to be cut and handed out: kept shut for some hours, opened by whoever asked for them, gone once they are printed. */
import { and, eq, isNotNull, lt, lte } from 'drizzle-orm'
import type { Person } from '#app/domain/person/register.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { db, transaction } from '#db'
import { activationBatches } from '#db/schema/index.ts'
import { type Batch, batchOf } from './drafting.ts'
import { opened } from './locking.ts'

export type Slip = { fullName: string; position: string; agencyName: string; signInName: string; code: string; contact: string | null }

export const slipMinutes = 4 * 60
const keptDays = 90

/** Whether there is something to open. */
export function hasSlips({ slips, slipsUntil }: Batch): boolean {
  return slips !== null && slipsUntil !== null && slipsUntil > now()
}

/** Null where the key does not open them. */
export function slipsOf(batch: Batch, key: string): Slip[] | null {
  const text = batch.slips && hasSlips(batch) ? opened(batch.slips, key) : null
  return text === null ? null : (JSON.parse(text) as Slip[])
}

/** Printed: nobody opens them again. The codes on paper go on holding. */
export async function removeSlips(actor: Person, id: string): Promise<void> {
  await transaction(async (tx) => {
    const batch = await batchOf(actor, id)
    if (!batch.slips) return
    await tx.update(activationBatches).set({ slips: null, lock: null }).where(eq(activationBatches.id, id))
    await record(actor, 'activation.slipsRemoved', { kind: 'activation', id })
  })
}

/** What nobody printed in time; and, after months, the drafts themselves: what was done stands in the history. */
export async function clearSlips(): Promise<void> {
  const over = and(isNotNull(activationBatches.slips), lte(activationBatches.slipsUntil, now()))
  const old = lt(activationBatches.draftedAt, minutesAfter(now(), -keptDays * 24 * 60))
  if ((await db.$count(activationBatches, over)) + (await db.$count(activationBatches, old)) === 0) return
  await transaction(async (tx) => {
    await tx.update(activationBatches).set({ slips: null, lock: null }).where(over)
    await tx.delete(activationBatches).where(old)
  })
}
