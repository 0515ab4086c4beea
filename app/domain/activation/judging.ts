/** Who of those chosen gets a code, and who is left out and why. Whoever is out of the officer's reach is never among them. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { lastingOn } from '#app/domain/account/lasting.ts'
import { now, today } from '#app/domain/clock.ts'
import { db } from '#db'
import { accounts, agencyNames, grants, people, suspensions } from '#db/schema/index.ts'
import { placed, within } from './placed.ts'

/** `role`: who opened the account could do all that it may, so such codes are issued one by one. */
export type LeftOut = 'active' | 'suspended' | 'role'

export type Candidate = Awaited<ReturnType<typeof reached>>[number]
type Judgement = {
  wanted: Candidate[]
  leftOut: { person: Candidate; reason: LeftOut }[]
  /** How many have left the officer's reach since they were chosen. */
  gone: number
  /** How many hold a code that stops working. */
  voided: number
}

export async function judged(actor: Actor, personIds: string[]): Promise<Judgement> {
  demand(actor, 'account.activate')
  const candidates = await reached(actor, personIds)
  const [holders, suspended] = [await holdersAmong(personIds), await suspendedAmong(personIds)]
  const reasonOf = ({ id, activatedAt }: Candidate): LeftOut | null =>
    activatedAt ? 'active' : suspended.has(id) ? 'suspended' : holders.has(id) ? 'role' : null
  const each = candidates.map((person) => ({ person, reason: reasonOf(person) }))
  const wanted = each.flatMap(({ person, reason }) => (reason ? [] : [person]))
  return {
    wanted,
    leftOut: each.flatMap(({ person, reason }) => (reason ? [{ person, reason }] : [])),
    gone: personIds.length - candidates.length,
    voided: wanted.filter(({ expiresAt }) => expiresAt && expiresAt > now()).length,
  }
}

/** By agency, then by name, as the slips are handed out. */
async function reached(actor: Actor, personIds: string[]) {
  return placed()
    .where(and(within(actor), inArray(people.id, personIds)))
    .orderBy(asc(agencyNames.folded), asc(people.sortKey), asc(people.id))
}

/** Also who will hold a role later on. */
async function holdersAmong(personIds: string[]): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ personId: grants.personId })
    .from(grants)
    .where(and(inArray(grants.personId, personIds), lastingOn(today())))
  return new Set(rows.map(({ personId }) => personId))
}

async function suspendedAmong(personIds: string[]): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ personId: accounts.personId })
    .from(suspensions)
    .innerJoin(accounts, eq(accounts.id, suspensions.accountId))
    .where(and(inArray(accounts.personId, personIds), isNull(suspensions.endedAt)))
  return new Set(rows.map(({ personId }) => personId))
}
