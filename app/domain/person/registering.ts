/** Entering somebody in the register: the person, the first posting, the names to sign in with. */
import { and, eq, ne } from 'drizzle-orm'
import { type Actor, demand, scopeOf, system } from '#app/domain/access.ts'
import { type Day, now, today } from '#app/domain/clock.ts'
import { fold, sortKeyOf, tidy } from '#app/domain/folding.ts'
import { record } from '#app/domain/history/recording.ts'
import { invalid, missing } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { people, type PersonType, postings, type Sex } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'

export type Registration = {
  fullName: string
  staffCode: string | null
  type: PersonType
  sex?: Sex | null
  birthDate?: Day | null
  citizenId?: string | null
  email?: string | null
  phone?: string | null
}
export type NewPosting = { agencyId: string; unit?: string | null; position: string; title?: string | null; grade?: string | null; job?: string | null; leading?: boolean; from: Day; until?: Day | null }

/** Answers the id. Officers register people within their own scope. */
export async function register(actor: Actor, person: Registration, posting: NewPosting): Promise<string> {
  demand(actor, 'person.register')
  if (actor !== system && !(await subtreeIds(scopeOf(actor, 'person.register'), today())).includes(posting.agencyId)) missing()
  return transaction(async (tx) => {
    const staffCode = person.staffCode && tidy(person.staffCode)
    if (staffCode && (await isTaken(staffCode))) invalid('staffCode', 'person.staffCodeTaken')
    const [made] = await tx
      .insert(people)
      .values({
        ...described(person),
        staffCode,
        type: person.type,
        sex: person.sex ?? null,
        birthDate: person.birthDate ?? null,
        citizenId: person.citizenId ?? null,
        email: person.email?.toLowerCase() ?? null,
        phone: person.phone ?? null,
        createdAt: now(),
      })
      .returning({ id: people.id })
    if (!made) throw new Error('a person was not stored')
    await post(actor, made.id, posting)
    await record(actor, 'person.registered', { kind: 'person', id: made.id, personId: made.id, agencyId: posting.agencyId })
    return made.id
  })
}

/** A further posting, or the first. */
export async function post(actor: Actor, personId: string, posting: NewPosting): Promise<void> {
  await transaction(async (tx) => {
    await tx.insert(postings).values({ unit: null, title: null, grade: null, job: null, until: null, ...posting, leading: posting.leading ?? false, personId, kind: 'main' })
    await record(actor, 'person.posted', { kind: 'person', id: personId, personId, agencyId: posting.agencyId })
  })
}

/** Name as stored, as ordered, and as searched: by any part, by staff code, by the end of a phone number. */
export function described(person: Pick<Registration, 'fullName' | 'staffCode' | 'phone'>) {
  const fullName = tidy(person.fullName)
  return { fullName, sortKey: sortKeyOf(fullName), folded: fold(`${fullName} ${person.staffCode ?? ''} ${person.phone ?? ''}`) }
}

export async function isTaken(staffCode: string, exceptId = ''): Promise<boolean> {
  return (await db.$count(people, and(eq(people.staffCode, staffCode), ne(people.id, exceptId)))) > 0
}
