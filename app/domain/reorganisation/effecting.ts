/** An act takes effect: agencies are founded, renamed, moved and closed from that day on, people and roles go along, who is left waits to be placed. */
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { childrenOn, closeFrom, placeFrom, renameFrom } from '#app/domain/agency/changing.ts'
import { openAgency } from '#app/domain/agency/opening.ts'
import { brokenOn } from '#app/domain/agency/wholeness.ts'
import { type Day, now, today } from '#app/domain/clock.ts'
import { recount } from '#app/domain/coverage/tallying.ts'
import { record } from '#app/domain/history/recording.ts'
import { found, Refused, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { actAgencies, actStates, placements, postings, successions } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { type Act, ending, partial, readAct, type Step } from './acts.ts'
import { obstaclesTo } from './checking.ts'
import { issuerFollows, postingsFollow, rolesFollow } from './following.ts'

/** On its day, or on the first day that the server is there: never on a day that has passed. */
export async function takeEffect(actId: string): Promise<void> {
  const day = today()
  await transaction(async (tx) => {
    const act = await readAct(actId)
    if (act.status !== 'approved' || act.operationalOn > day) return
    const [obstacle] = await obstaclesTo(act, day)
    if (obstacle) refuse(obstacle.code, obstacle.params)
    const broken = new Set(await brokenOn(day))
    const before = await subtreeIds(agenciesOf(act), day)
    const founded = await foundAll(act, day)
    const receiverOf = (step: Step) => step.toId ?? founded.get(step.newId ?? '') ?? null
    for (const step of act.steps) await take(act, step, receiverOf(step), day)
    for (const id of new Set(act.steps.filter(({ kind }) => ending.includes(kind)).map(({ fromId }) => fromId)))
      await close(act, id, receiverOf, day)
    if ((await brokenOn(day)).some((id) => !broken.has(id))) refuse('act.broken')
    await tx.insert(actStates).values({ actId, status: 'effective', at: now() })
    await record(system, 'act.effective', { kind: 'act', id: actId }, { number: act.decision.number })
    await recount([...new Set([...before, ...founded.values(), ...(await subtreeIds([...agenciesOf(act), ...founded.values()], day))])])
  })
}

/** What cannot take effect is stopped, and says why. */
export async function takeOrStop(actId: string): Promise<void> {
  try {
    await takeEffect(actId)
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    await transaction(async (tx) => {
      await tx.insert(actStates).values({ actId, status: 'stopped', at: now(), reason: problem.code })
      await record(system, 'act.stopped', { kind: 'act', id: actId })
    })
  }
}

function agenciesOf({ steps }: Act): string[] {
  return [...new Set(steps.flatMap(({ fromId, toId }) => [fromId, ...(toId ? [toId] : [])]))]
}

/** The ids of the agencies it founds, by those under which it speaks of them. */
async function foundAll(act: Act, day: Day): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { id, name, kind, parentId, code } of act.founded) {
    const codes = code ? [{ scheme: 'gso' as const, code }] : []
    const agencyId = await openAgency(system, { key: `act-${id}`, name, kind, parentId, codes, from: day })
    await transaction((tx) => tx.update(actAgencies).set({ agencyId }).where(eq(actAgencies.id, id)))
    ids.set(id, agencyId)
  }
  return ids
}

async function take(act: Act, { kind, fromId, name, note }: Step, receiverId: string | null, day: Day): Promise<void> {
  if (kind === 'rename') await renameFrom(day, fromId, found(name))
  if (kind === 'move') await placeFrom(day, fromId, found(receiverId))
  const toId = kind === 'rename' || kind === 'move' ? fromId : receiverId
  const share = ['divide', 'separate', 'transfer'].includes(kind) ? 'part' : 'whole'
  const { legalOn, decisionId } = act
  await transaction((tx) => tx.insert(successions).values({ fromId, toId, kind, share, legalOn, operationalOn: day, decisionId, note }))
  if (kind === 'separate') await letWait(act.id, fromId, day)
}

/** The last thing: what stood below goes along, then the agency is no more. */
async function close(act: Act, id: string, receiverOf: (step: Step) => string | null, day: Day): Promise<void> {
  const [step] = act.steps.filter(({ fromId, kind }) => fromId === id && ending.includes(kind))
  const toId = step && !partial.includes(step.kind) ? found(receiverOf(step)) : null
  if (toId) {
    for (const child of await childrenOn(day, id)) await placeFrom(day, child, toId)
    await postingsFollow(day, id, toId)
    await issuerFollows(id, toId)
  } else await letWait(act.id, id, day)
  await rolesFollow(day, id, toId)
  await closeFrom(day, id)
}

/** Each person with a main posting there waits once. */
async function letWait(actId: string, fromId: string, day: Day): Promise<void> {
  const running = or(isNull(postings.until), gt(postings.until, day))
  const rows = await db
    .selectDistinct({ personId: postings.personId })
    .from(postings)
    .where(and(eq(postings.agencyId, fromId), eq(postings.kind, 'main'), running))
  await transaction(async (tx) => {
    for (let start = 0; start < rows.length; start += 300)
      await tx
        .insert(placements)
        .values(rows.slice(start, start + 300).map(({ personId }) => ({ actId, personId, fromId, since: day })))
        .onConflictDoNothing()
  })
}
