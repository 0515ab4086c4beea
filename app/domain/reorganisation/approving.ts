/** Approval by a second person; withdrawal before the day; and the round in which what is due takes effect. */
import { and, desc, eq, lte, notInArray } from 'drizzle-orm'
import { type Actor, type Deed, demand, scopeOf } from '#app/domain/access.ts'
import { reachOf } from '#app/domain/agency/reach.ts'
import { now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { missing, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { acts, actStates } from '#db/schema/index.ts'
import { type Act, readAct } from './acts.ts'
import { obstaclesTo } from './checking.ts'
import { takeEffect, takeOrStop } from './effecting.ts'

/** Where its day has come already, it takes effect at once. */
export async function approve(actor: Person, act: Act): Promise<void> {
  demand(actor, 'act.approve')
  await demandReach(actor, 'act.approve', act)
  await transaction(async (tx) => {
    const { status } = await readAct(act.id)
    if (status !== 'draft') refuse('act.notDraft')
    if (actor.id === act.draftedBy) refuse('act.secondPerson')
    const [obstacle] = await obstaclesTo(act, today())
    if (obstacle) refuse(obstacle.code, obstacle.params)
    await tx.insert(actStates).values({ actId: act.id, status: 'approved', at: now(), by: actor.id })
    await record(actor, 'act.approved', { kind: 'act', id: act.id }, { number: act.decision.number })
    await takeEffect(act.id)
  })
}

/** By who drafted it, or by who could approve it. */
export async function withdraw(actor: Person, act: Act): Promise<void> {
  const deed = actor.id === act.draftedBy ? 'act.draft' : 'act.approve'
  demand(actor, deed)
  await demandReach(actor, deed, act)
  await transaction(async (tx) => {
    const { status } = await readAct(act.id)
    if (status === 'effective') refuse('act.inEffect')
    if (status === 'withdrawn') return
    await tx.insert(actStates).values({ actId: act.id, status: 'withdrawn', at: now(), by: actor.id })
    await record(actor, 'act.withdrawn', { kind: 'act', id: act.id }, { number: act.decision.number })
  })
}

/** Answers how many were due. */
export async function takeDueActs(): Promise<number> {
  const over = db
    .select({ id: actStates.actId })
    .from(actStates)
    .where(notInArray(actStates.status, ['approved']))
  const due = await db
    .selectDistinct({ id: acts.id, operationalOn: acts.operationalOn })
    .from(acts)
    .innerJoin(actStates, and(eq(actStates.actId, acts.id), eq(actStates.status, 'approved')))
    .where(and(lte(acts.operationalOn, today()), notInArray(acts.id, over)))
    .orderBy(desc(acts.operationalOn))
  for (const { id } of due.reverse()) await takeOrStop(id)
  return due.length
}

/** An act that reaches beyond the actor's scope is not theirs to decide. */
async function demandReach(actor: Actor, deed: Deed, { steps, founded }: Act): Promise<void> {
  const reach = await reachOf(scopeOf(actor, deed))
  const concerned = [...steps.flatMap(({ fromId, toId }) => [fromId, ...(toId ? [toId] : [])]), ...founded.map(({ parentId }) => parentId)]
  if (concerned.some((id) => !reach.has(id))) missing()
}
