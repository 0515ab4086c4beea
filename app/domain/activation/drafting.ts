/** Handing out codes to many: drafted for a filter or for those ticked, looked at, confirmed once. An officer sees their own. */
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { askFor } from '#app/domain/job/asking.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { activationBatches } from '#db/schema/index.ts'
import { judged } from './judging.ts'
import { newLock } from './locking.ts'
import type { ActivationSearch } from './placed.ts'
import { countNeeding, peopleNeeding } from './standing.ts'

export type Batch = typeof activationBatches.$inferSelect

/** So many slips are handed out by hand at once, and no more. */
export const mostAtOnce = 500
const shownLately = 10

/** Nothing is issued yet. Answers the id. */
export async function draftFor(actor: Person, chosen: ActivationSearch | string[]): Promise<string> {
  demand(actor, 'account.activate')
  const ids = Array.isArray(chosen) ? [...new Set(chosen)].slice(0, mostAtOnce) : await peopleNeeding(actor, chosen, mostAtOnce)
  const { wanted, leftOut } = await judged(actor, ids)
  const personIds = [...wanted, ...leftOut.map(({ person }) => person)].map(({ id }) => id)
  if (personIds.length === 0) refuse(Array.isArray(chosen) ? 'activation.nobodyChosen' : 'activation.nobody')
  const beyond = Array.isArray(chosen) ? 0 : (await countNeeding(actor, chosen)) - ids.length
  return transaction(async (tx) => {
    const draft = { draftedBy: actor.id, draftedAt: now(), personIds, beyond: Math.max(0, beyond), byMail: false }
    const [batch] = await tx.insert(activationBatches).values(draft).returning({ id: activationBatches.id })
    return found(batch).id
  })
}

/** Yes to what the preview shows. Answers the key that opens the slips, which is stored nowhere. */
export async function confirmBatch(actor: Person, id: string, { byMail, address }: { byMail: boolean; address: string }): Promise<string> {
  const { lock, key } = newLock()
  await transaction(async (tx) => {
    const batch = await batchOf(actor, id)
    if (batch.confirmedAt) refuse('activation.confirmedAlready')
    const { wanted } = await judged(actor, batch.personIds)
    if (wanted.length === 0) refuse('activation.nobody')
    await tx.update(activationBatches).set({ confirmedAt: now(), byMail, address, lock }).where(eq(activationBatches.id, id))
    await askFor(actor, { kind: 'activationIssuing', subjectId: id })
    await record(actor, 'activation.asked', { kind: 'activation', id }, { people: wanted.length })
  })
  return key
}

/** Anybody else's is Missing. */
export async function batchOf(actor: Actor, id: string | undefined): Promise<Batch> {
  demand(actor, 'account.activate')
  const [batch] = await db
    .select()
    .from(activationBatches)
    .where(and(eq(activationBatches.id, id ?? ''), eq(activationBatches.draftedBy, actor.id ?? '')))
  return found(batch)
}

/** The latest that were confirmed. */
export async function batchesBy(actor: Person) {
  demand(actor, 'account.activate')
  const { id, issuedAt, figures, slipsUntil } = activationBatches
  return db
    .select({ id, confirmedAt: activationBatches.confirmedAt, issuedAt, figures, slipsUntil })
    .from(activationBatches)
    .where(and(eq(activationBatches.draftedBy, actor.id), isNotNull(activationBatches.confirmedAt)))
    .orderBy(desc(activationBatches.draftedAt), desc(activationBatches.id))
    .limit(shownLately)
}
