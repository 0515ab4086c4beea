/** Taking a merge back as one act, as long as nothing was built on it: then both records are as they were. */
import { and, asc, eq, gt, gte, inArray, lt, ne, or } from 'drizzle-orm'
import { demandAuthorityOver, personWithin } from '#app/domain/account/reach.ts'
import { now } from '#app/domain/clock.ts'
import { recount } from '#app/domain/coverage/tallying.ts'
import type { Person } from '#app/domain/person/register.ts'
import { refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { attempts, completions, history, merges, mergeWrites } from '#db/schema/index.ts'
import { isAsLeft, type Note, takeBack } from './ledger.ts'
import { type Merge, mergeFor } from './listing.ts'
import { placesOf, recordOfBoth } from './merging.ts'

const toldOf = 20

/** What would be lost: what the register has written of either since, and what was done in the courses taken over. */
export async function builtOn({ id, stayingId, absorbedId, at }: Merge) {
  const ofRegister = and(gte(history.verb, 'person.'), lt(history.verb, 'person/'))
  const taken = (await notesOf(id)).filter(({ table }) => table === 'enrolments').map(({ rowId }) => rowId)
  const learnt = taken.length === 0 ? [] : [...taken, ...(await within(attempts, taken)), ...(await within(completions, taken))]
  return db
    .select({ id: history.id, verb: history.verb, at: history.at })
    .from(history)
    .where(
      and(
        inArray(history.personId, [stayingId, absorbedId]),
        gt(history.at, at),
        ne(history.subjectId, id), // the merge itself
        or(ofRegister, learnt.length > 0 ? inArray(history.subjectId, learnt) : undefined),
      ),
    )
    .orderBy(asc(history.at), asc(history.id))
    .limit(toldOf)
}

export async function undoMerge(actor: Person, id: string | undefined): Promise<Merge> {
  return transaction(async (tx) => {
    const merge = await mergeFor(actor, id)
    if (merge.undoneAt) refuse('merge.undoneAlready')
    const { stayingId, absorbedId } = merge
    const both = [stayingId, absorbedId]
    if (both.includes(actor.id)) refuse('merge.notOneself')
    if ((await builtOn(merge)).length > 0) refuse('merge.builtOn')
    const notes = await notesOf(merge.id)
    if (!(await isAsLeft(notes))) refuse('merge.changedSince')
    await demandAuthorityOver(actor, 'person.merge', await personWithin(actor, 'person.merge', stayingId))
    const before = await placesOf(both)
    await takeBack(tx, notes)
    await tx.update(merges).set({ undoneAt: now(), undoneBy: actor.id }).where(eq(merges.id, merge.id))
    await recount([...before, ...(await placesOf(both))].map(({ agencyId }) => agencyId))
    await recordOfBoth(actor, 'mergeUndone', merge.id, both)
    return merge
  })
}

async function within(table: typeof attempts | typeof completions, enrolmentIds: string[]): Promise<string[]> {
  const rows = await db.select({ id: table.id }).from(table).where(inArray(table.enrolmentId, enrolmentIds))
  return rows.map(({ id }) => id)
}

async function notesOf(mergeId: string): Promise<Note[]> {
  return db
    .select({ table: mergeWrites.table, rowId: mergeWrites.rowId, before: mergeWrites.before, after: mergeWrites.after })
    .from(mergeWrites)
    .where(eq(mergeWrites.mergeId, mergeId))
    .orderBy(asc(mergeWrites.place))
}
