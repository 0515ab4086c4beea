/** Being away: on secondment or long leave for a time, or for good by retirement or leaving. */
import { and, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { cited, type Document } from '#app/domain/agency/citing.ts'
import { endGrants } from '#app/domain/account/ending-grants.ts'
import { personWithin } from '#app/domain/account/reach.ts'
import type { Day } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { invalid } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { heldSomeDay } from '#db/dated.ts'
import { personStates, postings } from '#db/schema/index.ts'
import { demandNoneLater, mainPostingOn, storeBeside } from './moving.ts'

type Away = { from: Day; note?: string | null; decision?: Document | null }
export type Leave = Away & { until: Day | null }
/** Within the province the receiver is named; outside it, a note says where. */
export type Secondment = Leave & { to: { agencyId: string; unit: string | null; position: string } | null }
export type Departure = Away & { state: 'retired' | 'left' }

export async function goOnLeave(actor: Actor, personId: string, leave: Leave): Promise<void> {
  await personWithin(actor, 'person.change', personId)
  await transaction(async () => {
    await setAside(personId, 'longLeave', leave, null)
    const about = { kind: 'person', id: personId, personId } as const
    await record(actor, 'person.wentOnLeave', about, { from: leave.from, until: leave.until, number: leave.decision?.number ?? null })
  })
}

export async function second(actor: Actor, personId: string, secondment: Secondment): Promise<void> {
  await personWithin(actor, 'person.change', personId)
  await transaction(async () => {
    const { to, from, until, decision = null, note } = secondment
    if (!to && !note) invalid('note', 'absence.whereTo')
    const postingId = to ? await storeBeside(personId, { ...to, from, until, decision }) : null
    await setAside(personId, 'seconded', secondment, postingId)
    const about = { kind: 'person', id: personId, personId, agencyId: to?.agencyId ?? null } as const
    await record(actor, 'person.seconded', about, { from, until, number: decision?.number ?? null })
  })
}

/** Every posting, every other absence and every role ends that day. What was learnt, and its papers, stay. */
export async function depart(actor: Actor, personId: string, departure: Departure): Promise<void> {
  await personWithin(actor, 'person.change', personId)
  await transaction(async (tx) => {
    const { state, from, decision } = departure
    await demandNoneLater(personId, from)
    await demandAtWork(personId, from)
    const beyond = (row: typeof postings | typeof personStates) =>
      and(eq(row.personId, personId), heldSomeDay(row), or(isNull(row.until), gt(row.until, from)))
    if ((await db.$count(postings, and(beyond(postings), gt(postings.from, from)))) > 0) invalid('from', 'posting.laterOne')
    if ((await db.$count(personStates, and(beyond(personStates), gt(personStates.from, from)))) > 0) invalid('from', 'absence.laterOne')
    await tx.update(postings).set({ until: from }).where(beyond(postings))
    await tx.update(personStates).set({ until: from }).where(beyond(personStates))
    await store(personId, state, { ...departure, until: null }, null)
    await endGrants(actor, personId, from, null)
    const about = { kind: 'person', id: personId, personId } as const
    await record(actor, state === 'retired' ? 'person.retired' : 'person.left', about, { from, number: decision?.number ?? null })
  })
}

async function setAside(personId: string, state: 'seconded' | 'longLeave', leave: Leave, postingId: string | null): Promise<void> {
  const { from, until } = leave
  if (until !== null && until <= from) invalid('until', 'absence.untilBeforeFrom')
  await demandAtWork(personId, from)
  const meeting = and(
    or(isNull(personStates.until), gt(personStates.until, from)),
    until === null ? undefined : lt(personStates.from, until),
  )
  if ((await db.$count(personStates, and(eq(personStates.personId, personId), heldSomeDay(personStates), meeting))) > 0)
    invalid('from', 'absence.awayAlready')
  await store(personId, state, leave, postingId)
}

async function demandAtWork(personId: string, from: Day): Promise<void> {
  if (!(await mainPostingOn(personId, from))) invalid('from', 'posting.noMain')
}

async function store(personId: string, state: Departure['state'] | 'seconded' | 'longLeave', leave: Leave, postingId: string | null) {
  const { from, until, note = null, decision } = leave
  const decisionId = decision ? await cited(decision) : null
  await transaction((tx) => tx.insert(personStates).values({ personId, state, from, until, note, decisionId, postingId }))
}
