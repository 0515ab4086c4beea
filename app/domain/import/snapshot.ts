/** The register as a plan needs it: whom the officer may touch, who bears the codes the list names, which sign-in names are taken. */
import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { type Actor, scopeOf, system } from '#app/domain/access.ts'
import { lastingOn } from '#app/domain/account/lasting.ts'
import { type Directory, directoryOn } from '#app/domain/agency/directory.ts'
import { type Day, today } from '#app/domain/clock.ts'
import { postingColumns } from '#app/domain/person/career.ts'
import { db } from '#db'
import { heldSomeDay, holdsOn } from '#db/dated.ts'
import { grants, people, type PersonType, personStates, postings, type Sex } from '#db/schema/index.ts'
import { subtree, subtreeIds } from '#db/tree.ts'
import { bearers, namesAmong } from './bearers.ts'
import type { Draft } from './rows.ts'

export type KnownPosting = Pick<typeof postings.$inferSelect, keyof typeof postingColumns>
export type Known = {
  id: string
  fullName: string
  staffCode: string | null
  citizenId: string | null
  birthDate: Day | null
  sex: Sex | null
  type: PersonType
  email: string | null
  phone: string | null
  posting: KnownPosting
}
export type Snapshot = {
  known: Known[]
  /** Who bears a code or an identity number of the list and is out of reach. */
  beyond: { staffCode: string | null; citizenId: string | null }[]
  /** Whose a sign-in name is. */
  names: Map<string, string>
  /** People who hold roles, or will. */
  holders: Set<string>
  /** Of those known, who was in reach on the day and is not any more. */
  moved: Set<string>
  /** Who is away, or holds a post beside the main one: not on a list, and yet not gone. */
  tied: Set<string>
  scope: Set<string>
  directory: Directory
}

export async function snapshotFor(actor: Actor, drafts: Draft[], day: Day): Promise<Snapshot> {
  const roots = scopeOf(actor, 'person.register')
  const scope = new Set(await subtreeIds(roots, today()))
  const known = await db
    .select(columns)
    .from(people)
    .innerJoin(postings, and(eq(postings.personId, people.id), eq(postings.kind, 'main'), holdsOn(postings, day)))
    .where(actor === system ? undefined : inArray(postings.agencyId, subtree(roots, today())))
    .orderBy(people.sortKey, people.id)
  const within = new Set(known.map(({ id }) => id))
  const reached = actor === system || day >= today() ? within : await reachedToday(roots)
  const borne = await bearers(drafts)
  const held = await db.select({ personId: grants.personId }).from(grants).where(lastingOn(day))
  return {
    known,
    beyond: borne.filter(({ id }) => !within.has(id)),
    names: await namesAmong(drafts),
    holders: new Set(held.map(({ personId }) => personId)),
    moved: new Set([...within].filter((id) => !reached.has(id))),
    tied: await tiedOn(day),
    scope,
    directory: await directoryOn(day),
  }
}

async function reachedToday(roots: string[]): Promise<Set<string>> {
  const there = and(eq(postings.kind, 'main'), holdsOn(postings, today()), inArray(postings.agencyId, subtree(roots, today())))
  const rows = await db.select({ personId: postings.personId }).from(postings).where(there)
  return new Set(rows.map(({ personId }) => personId))
}

async function tiedOn(day: Day): Promise<Set<string>> {
  const running = (row: typeof postings | typeof personStates) => and(heldSomeDay(row), or(isNull(row.until), gt(row.until, day)))
  const beside = and(eq(postings.kind, 'concurrent'), running(postings))
  const rows = [
    ...(await db.select({ personId: personStates.personId }).from(personStates).where(running(personStates))),
    ...(await db.select({ personId: postings.personId }).from(postings).where(beside)),
  ]
  return new Set(rows.map(({ personId }) => personId))
}

const columns = {
  id: people.id,
  fullName: people.fullName,
  staffCode: people.staffCode,
  citizenId: people.citizenId,
  birthDate: people.birthDate,
  sex: people.sex,
  type: people.type,
  email: people.email,
  phone: people.phone,
  posting: postingColumns,
}
