/** The register as a plan needs it: whom the officer may touch, who bears the codes the list names, which sign-in names are taken. */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, scopeOf, system } from '#app/domain/access.ts'
import { type Directory, directoryOn } from '#app/domain/agency/directory.ts'
import { type Day, today } from '#app/domain/clock.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { grants, people, type PersonType, postings, type Sex } from '#db/schema/index.ts'
import { subtree, subtreeIds } from '#db/tree.ts'
import { bearers, namesAmong } from './bearers.ts'
import type { Draft } from './rows.ts'

export type KnownPosting = {
  id: string
  agencyId: string
  unit: string | null
  position: string
  title: string | null
  grade: string | null
  job: string | null
  leading: boolean
  from: Day
  until: Day | null
}
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
  /** People who hold roles. */
  holders: Set<string>
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
  const borne = await bearers(drafts)
  const held = await db
    .select({ personId: grants.personId })
    .from(grants)
    .where(and(isNull(grants.revokedAt), holdsOn(grants, day)))
  return {
    known,
    beyond: borne.filter(({ id }) => !within.has(id)),
    names: await namesAmong(drafts),
    holders: new Set(held.map(({ personId }) => personId)),
    scope,
    directory: await directoryOn(day),
  }
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
  posting: {
    id: postings.id,
    agencyId: postings.agencyId,
    unit: postings.unit,
    position: postings.position,
    title: postings.title,
    grade: postings.grade,
    job: postings.job,
    leading: postings.leading,
    from: postings.from,
    until: postings.until,
  },
}
