/** What stands in the way of an act: said while it is drafted, demanded when it is approved and again when its day has come. */
import { and, eq, inArray, ne } from 'drizzle-orm'
import { childrenOn } from '#app/domain/agency/changing.ts'
import { directoryOn } from '#app/domain/agency/directory.ts'
import { type Day, today } from '#app/domain/clock.ts'
import type { Fault } from '#app/domain/problem.ts'
import { db } from '#db'
import { acts, actSteps } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { type Act, ending, readActs } from './acts.ts'

/** None where it can take effect on the day. */
export async function obstaclesTo(act: Act, day: Day): Promise<Fault[]> {
  if (act.steps.length === 0) return [{ code: 'act.noSteps' }]
  const { entries } = await directoryOn(day)
  const nameOf = (id: string) => entries.get(id)?.name ?? id
  const about = (code: string, id: string): Fault => ({ code, params: { agency: nameOf(id) } })
  const obstacles: Fault[] = act.operationalOn < today() && act.status === 'draft' ? [{ code: 'act.dayPassed' }] : []
  const closing = new Set(act.steps.filter(({ kind }) => ending.includes(kind)).map(({ fromId }) => fromId))
  const moving = new Set(act.steps.filter(({ kind }) => kind === 'move').map(({ fromId }) => fromId))
  for (const id of new Set(act.steps.flatMap(({ fromId, toId }) => [fromId, ...(toId ? [toId] : [])])))
    if (!entries.get(id)?.isOpen) obstacles.push(about('act.notOpen', id))
  for (const { toId } of act.steps) if (toId && closing.has(toId)) obstacles.push(about('act.receiverCloses', toId))
  for (const { parentId } of act.founded)
    if (closing.has(parentId) || !entries.get(parentId)?.isOpen) obstacles.push(about('act.receiverCloses', parentId))
  for (const id of closing) {
    const steps = act.steps.filter(({ fromId, kind }) => fromId === id && ending.includes(kind))
    const kinds = new Set(steps.map(({ kind }) => kind))
    if (entries.get(id)?.kind === 'province') obstacles.push(about('act.province', id))
    if (kinds.size > 1 || (steps.length > 1 && !kinds.has('divide'))) obstacles.push(about('act.closesTwice', id))
    if (kinds.has('divide') && steps.length < 2) obstacles.push(about('act.dividesInOne', id))
    if (moving.has(id)) obstacles.push(about('act.closesTwice', id))
    if (!kinds.has('merge') && !kinds.has('absorb'))
      for (const child of await childrenOn(day, id))
        if (!closing.has(child) && !moving.has(child)) obstacles.push(about('act.childHomeless', child))
  }
  for (const { kind, fromId, toId } of act.steps)
    if ((kind === 'move' || ending.includes(kind)) && toId && (await subtreeIds([fromId], day)).includes(toId))
      obstacles.push(about('act.underItself', fromId))
  for (const id of await othersTouching(act)) obstacles.push(about('act.overlaps', id))
  return obstacles
}

/** Agencies that another approved act is about to change. */
async function othersTouching(act: Act): Promise<string[]> {
  const own = [...new Set(act.steps.map(({ fromId }) => fromId))]
  const rows = await db
    .select({ actId: acts.id, fromId: actSteps.fromId })
    .from(actSteps)
    .innerJoin(acts, eq(acts.id, actSteps.actId))
    .where(and(ne(acts.id, act.id), inArray(actSteps.fromId, own)))
    .limit(100)
  const approved = await readActs([...new Set(rows.map(({ actId }) => actId))])
  const standing = new Set(approved.filter(({ status }) => status === 'approved').map(({ id }) => id))
  return [...new Set(rows.filter(({ actId }) => standing.has(actId)).map(({ fromId }) => fromId))]
}
