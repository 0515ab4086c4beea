/** Who has activated their account, who holds a code, whose code ran out, who was never issued one. */
import { and, asc, count, eq, gt, type SQL } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { db } from '#db'
import { accounts, accountTokens, agencyNames, people, postings } from '#db/schema/index.ts'
import { type ActivationSearch, inState, mainPosting, matching, nameToday, placed, unusedCode, within, withoutCode } from './placed.ts'

export const activationsPerPage = 50

/** By agency, then by name. */
export async function activationsSeenBy(officer: Actor, search: ActivationSearch, page: number, size = activationsPerPage) {
  demand(officer, 'account.activate')
  return placed()
    .where(and(within(officer), matching(search), inState(search.state)))
    .orderBy(asc(agencyNames.folded), asc(people.sortKey), asc(people.id))
    .limit(size)
    .offset((page - 1) * size)
}

/** Of a filter, those to whom a code is due: one that still holds is thrown away only where just such were asked for. */
export async function peopleNeeding(officer: Actor, search: ActivationSearch, most: number): Promise<string[]> {
  const rows = await placed()
    .where(needing(officer, search))
    .orderBy(asc(agencyNames.folded), asc(people.sortKey), asc(people.id))
    .limit(most)
  return rows.map(({ id }) => id)
}

export async function countNeeding(officer: Actor, search: ActivationSearch): Promise<number> {
  const rows = await counted(needing(officer, search), unusedCode())
  return rows.reduce((sum, { total }) => sum + total, 0)
}

function needing(officer: Actor, search: ActivationSearch): SQL | undefined {
  return and(within(officer), matching(search), search.state === 'todo' ? withoutCode() : inState(search.state))
}

export type Standing = { total: number; done: number; open: number; expired: number; never: number }

/** How each agency stands, whatever state was asked for; of agencies without people nothing. */
export async function standings(officer: Actor, search: Omit<ActivationSearch, 'state'>) {
  demand(officer, 'account.activate')
  const asked = and(within(officer), matching(search))
  const [all, holding] = [await counted(asked, unusedCode()), await counted(asked, and(unusedCode(), gt(accountTokens.expiresAt, now())))]
  const open = new Map(holding.map(({ agencyId, issued }) => [agencyId, issued]))
  return all.map(({ agencyId, agencyName, total, done, issued }) => {
    const held = open.get(agencyId) ?? 0
    return { agencyId, agencyName, total, done, open: held, expired: issued - held, never: total - done - issued }
  })
}

export function summed(all: Standing[]): Standing {
  const none = { total: 0, done: 0, open: 0, expired: 0, never: 0 }
  return all.reduce(
    (sum, { total, done, open, expired, never }) => ({
      total: sum.total + total,
      done: sum.done + done,
      open: sum.open + open,
      expired: sum.expired + expired,
      never: sum.never + never,
    }),
    none,
  )
}

async function counted(asked: SQL | undefined, code: SQL | undefined) {
  return db
    .select({
      agencyId: postings.agencyId,
      agencyName: agencyNames.name,
      total: count(),
      done: count(accounts.activatedAt),
      issued: count(accountTokens.id),
    })
    .from(people)
    .innerJoin(postings, mainPosting())
    .innerJoin(agencyNames, nameToday())
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .leftJoin(accountTokens, code)
    .where(asked)
    .groupBy(postings.agencyId, agencyNames.name, agencyNames.folded)
    .orderBy(asc(agencyNames.folded), asc(postings.agencyId))
}
