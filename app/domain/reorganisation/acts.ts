/** Acts of reorganisation as they are read: what each says, how it stands, whom it may be seen by. */
import { and, asc, desc, eq, inArray, or, type SQL } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import type { Day } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { actAgencies, acts, actStates, actSteps, type ActStatus, decisions, people } from '#db/schema/index.ts'

type NewAgency = typeof actAgencies.$inferSelect
export type Step = typeof actSteps.$inferSelect
export type Act = {
  id: string
  title: string
  legalOn: Day
  operationalOn: Day
  draftedBy: string
  drafter: string
  decisionId: string
  decision: { number: string; issuer: string; issuedOn: Day }
  status: ActStatus | 'draft'
  states: { status: ActStatus; at: Date; by: string | null; reason: string | null }[]
  steps: Step[]
  founded: NewAgency[]
}

const shown = 100

/** Those that concern agencies of the officer's scope, and those they drafted; the latest day first. */
export async function actsFor(officer: Actor): Promise<Act[]> {
  return readActs((await visibleTo(officer)).map(({ id }) => id))
}

/** One of them; another's is Missing. */
export async function actFor(officer: Actor, id: string | undefined): Promise<Act> {
  const [row] = await visibleTo(officer, eq(acts.id, id ?? ''))
  return readAct(found(row).id)
}

async function visibleTo(officer: Actor, condition?: SQL): Promise<{ id: string }[]> {
  demand(officer, 'act.draft')
  const reach = [...(await reachOf(scopeOf(officer, 'act.draft')))]
  const concerned = db.select({ id: actSteps.actId }).from(actSteps).where(inArray(actSteps.fromId, reach))
  return db
    .select({ id: acts.id })
    .from(acts)
    .where(and(condition, or(inArray(acts.id, concerned), eq(acts.draftedBy, officer.id ?? ''))))
    .orderBy(desc(acts.operationalOn), desc(acts.draftedAt))
    .limit(shown)
}

export async function readAct(id: string): Promise<Act> {
  return found((await readActs([id]))[0])
}

/** In the order asked for. */
export async function readActs(ids: string[]): Promise<Act[]> {
  if (ids.length === 0) return []
  const [rows, states, steps, founded] = [
    // one after the other: within a transaction there is one connection
    await db
      .select({
        id: acts.id,
        title: acts.title,
        legalOn: acts.legalOn,
        operationalOn: acts.operationalOn,
        draftedBy: acts.draftedBy,
        drafter: people.fullName,
        decisionId: acts.decisionId,
        decision: { number: decisions.number, issuer: decisions.issuer, issuedOn: decisions.issuedOn },
      })
      .from(acts)
      .innerJoin(decisions, eq(decisions.id, acts.decisionId))
      .innerJoin(people, eq(people.id, acts.draftedBy))
      .where(inArray(acts.id, ids)),
    await db
      .select({ actId: actStates.actId, status: actStates.status, at: actStates.at, by: people.fullName, reason: actStates.reason })
      .from(actStates)
      .leftJoin(people, eq(people.id, actStates.by))
      .where(inArray(actStates.actId, ids))
      .orderBy(asc(actStates.at), asc(actStates.id)),
    await db.select().from(actSteps).where(inArray(actSteps.actId, ids)).orderBy(asc(actSteps.place)),
    await db.select().from(actAgencies).where(inArray(actAgencies.actId, ids)).orderBy(asc(actAgencies.id)),
  ]
  return ids.flatMap((id) => {
    const act = rows.find((row) => row.id === id)
    const own = states.filter(({ actId }) => actId === id)
    const rest = { steps: steps.filter(({ actId }) => actId === id), founded: founded.filter(({ actId }) => actId === id) }
    return act ? [{ ...act, status: own.at(-1)?.status ?? 'draft', states: own, ...rest }] : []
  })
}

/** Kinds by which the agency ends; and those after which its people wait to be placed. */
export const ending: readonly string[] = ['merge', 'absorb', 'divide', 'dissolve']
export const partial: readonly string[] = ['divide', 'separate', 'dissolve']
