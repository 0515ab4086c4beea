/** Moving somebody: a new main posting from a day on, another beside it, the end of that one. Whoever moves people away names the receiver, wherever it is. */
import { and, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { cited, type Document } from '#app/domain/agency/citing.ts'
import { agencyOn } from '#app/domain/agency/tree.ts'
import { endGrants } from '#app/domain/account/ending-grants.ts'
import { personWithin } from '#app/domain/account/reach.ts'
import type { Day } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { found, invalid } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { heldSomeDay, holdsOn } from '#db/dated.ts'
import { personStates, postings } from '#db/schema/index.ts'
import { goneStates } from './career.ts'
import type { NewPosting } from './registering.ts'

export type Move = NewPosting & { decision?: Document | null }
export type End = { postingId: string; until: Day; decision?: Document | null }

/** The main posting from a day on. What held until then ends; roles whose scope does not hold the new agency end with it. */
export async function transfer(actor: Actor, personId: string, move: Move): Promise<void> {
  await personWithin(actor, 'person.change', personId)
  await transaction(async (tx) => {
    const { agencyId, from } = move
    await demandOpenAgency(agencyId, from)
    await demandNotLeaving(personId, from)
    await demandNoneLater(personId, from)
    const current = await mainPostingOn(personId, from)
    if (current) await tx.update(postings).set({ until: from }).where(eq(postings.id, current.id))
    await store(personId, 'main', { ...move, until: null })
    if (current && current.agencyId !== agencyId) await endGrants(actor, personId, from, agencyId)
    const about = { kind: 'person', id: personId, personId, agencyId } as const
    await record(actor, 'person.transferred', about, { from, number: move.decision?.number ?? null })
  })
}

/** A posting beside the main one, in the same agency or another. Coverage counts people where their main posting is. */
export async function postBeside(actor: Actor, personId: string, move: Move): Promise<void> {
  await personWithin(actor, 'person.change', personId)
  await transaction(async () => {
    const { agencyId, from } = move
    await storeBeside(personId, move)
    const about = { kind: 'person', id: personId, personId, agencyId } as const
    await record(actor, 'person.postedBeside', about, { from, until: move.until ?? null, number: move.decision?.number ?? null })
  })
}

/** Ends a posting beside the main one; the main one ends by a transfer or by leaving. */
export async function endBeside(actor: Actor, personId: string, { postingId, until, decision }: End): Promise<void> {
  await personWithin(actor, 'person.change', personId)
  await transaction(async (tx) => {
    const mine = and(eq(postings.id, postingId), eq(postings.personId, personId), eq(postings.kind, 'concurrent'), heldSomeDay(postings))
    const [row] = await tx.select().from(postings).where(mine)
    const posting = found(row)
    if (until <= posting.from) invalid('until', 'posting.untilBeforeFrom')
    if (posting.until !== null && until > posting.until) invalid('until', 'posting.endedBefore')
    await tx.update(postings).set({ until }).where(eq(postings.id, posting.id))
    const about = { kind: 'person', id: personId, personId, agencyId: posting.agencyId } as const
    await record(actor, 'person.postingEnded', about, { until, number: decision?.number ?? null })
  })
}

/** For commands that place somebody beside their main posting as part of what they do. Answers the id. */
export async function storeBeside(personId: string, move: Move): Promise<string> {
  const { agencyId, from, until = null } = move
  await demandOpenAgency(agencyId, from)
  if (until !== null && until <= from) invalid('until', 'posting.untilBeforeFrom')
  await demandNotLeaving(personId, from)
  if (!(await mainPostingOn(personId, from))) invalid('from', 'posting.noMain')
  const same = and(eq(postings.personId, personId), eq(postings.agencyId, agencyId), eq(postings.position, move.position))
  if ((await db.$count(postings, and(same, holdsOn(postings, from)))) > 0) invalid('position', 'posting.heldAlready')
  return store(personId, 'concurrent', { ...move, until })
}

export async function mainPostingOn(personId: string, day: Day) {
  const [posting] = await db
    .select({ id: postings.id, agencyId: postings.agencyId, from: postings.from })
    .from(postings)
    .where(and(eq(postings.personId, personId), eq(postings.kind, 'main'), holdsOn(postings, day)))
  return posting ?? null
}

/** A main posting that begins on the day or later must be taken back first: two would hold at once. */
export async function demandNoneLater(personId: string, from: Day): Promise<void> {
  const later = and(eq(postings.personId, personId), eq(postings.kind, 'main'), heldSomeDay(postings), gte(postings.from, from))
  if ((await db.$count(postings, later)) > 0) invalid('from', 'posting.laterOne')
}

/** Whoever is gone, or will be after that day, has no posting from then on. */
async function demandNotLeaving(personId: string, from: Day): Promise<void> {
  const gone = and(inArray(personStates.state, [...goneStates]), or(isNull(personStates.until), gt(personStates.until, from)))
  if ((await db.$count(personStates, and(eq(personStates.personId, personId), heldSomeDay(personStates), gone))) > 0)
    invalid('from', 'posting.personGone')
}

async function demandOpenAgency(agencyId: string, from: Day): Promise<void> {
  if (!(await agencyOn(from, agencyId))) invalid('from', 'posting.agencyNotOpen')
}

async function store(personId: string, kind: 'main' | 'concurrent', move: Move): Promise<string> {
  const { agencyId, unit = null, position, title = null, grade = null, job = null, leading = false, from, until = null, decision } = move
  return transaction(async (tx) => {
    const decisionId = decision ? await cited(decision) : null
    const [made] = await tx
      .insert(postings)
      .values({ personId, kind, agencyId, unit, position, title, grade, job, leading, from, until, decisionId })
      .returning({ id: postings.id })
    return found(made).id
  })
}
