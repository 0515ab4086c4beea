/** Taking back what was entered by mistake, as long as nothing was entered on top of it. It stays on record, and holds on no day. */
import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { personWithin } from '#app/domain/account/reach.ts'
import { record } from '#app/domain/history/recording.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { heldSomeDay } from '#db/dated.ts'
import { personStates, postings } from '#db/schema/index.ts'
import { isGone } from './career.ts'

/** The main posting that ended for it goes on. */
export async function withdrawPosting(actor: Actor, personId: string, postingId: string): Promise<void> {
  await personWithin(actor, 'person.change', personId)
  await transaction(async (tx) => {
    const mine = and(eq(postings.personId, personId), heldSomeDay(postings))
    const [row] = await db
      .select()
      .from(postings)
      .where(and(mine, eq(postings.id, postingId)))
    const { id, kind, from, until, agencyId } = found(row)
    if ((await db.$count(personStates, and(eq(personStates.postingId, id), heldSomeDay(personStates)))) > 0) refuse('posting.ofSecondment')
    if (kind === 'main') {
      if (until !== null) refuse('posting.builtOn')
      const before = and(mine, eq(postings.kind, 'main'), eq(postings.until, from))
      const reopened = await tx.update(postings).set({ until: null }).where(before).returning({ id: postings.id })
      if (reopened.length === 0) refuse('posting.nothingBefore')
    }
    await tx.update(postings).set({ until: from }).where(eq(postings.id, id))
    await record(actor, 'person.postingWithdrawn', { kind: 'person', id: personId, personId, agencyId }, { from, until })
  })
}

/** Postings that ended the day somebody retired or left go on; roles that ended are not given back. */
export async function withdrawAbsence(actor: Actor, personId: string, absenceId: string): Promise<void> {
  await personWithin(actor, 'person.change', personId)
  await transaction(async (tx) => {
    const mine = and(eq(personStates.personId, personId), heldSomeDay(personStates))
    const [row] = await db
      .select()
      .from(personStates)
      .where(and(mine, eq(personStates.id, absenceId)))
    const { id, state, from, until, postingId } = found(row)
    if (isGone(state)) {
      if (until !== null) refuse('absence.builtOn')
      const ended = and(eq(postings.personId, personId), eq(postings.until, from), heldSomeDay(postings))
      await tx.update(postings).set({ until: null }).where(ended)
    }
    await tx.update(personStates).set({ until: from }).where(eq(personStates.id, id))
    if (postingId) {
      const [{ from: began } = { from }] = await db.select({ from: postings.from }).from(postings).where(eq(postings.id, postingId))
      await tx.update(postings).set({ until: began }).where(eq(postings.id, postingId))
    }
    await record(actor, 'person.absenceWithdrawn', { kind: 'person', id: personId, personId }, { from, until })
  })
}
