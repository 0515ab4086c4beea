/** A person as typed and as stored: the name also as ordered and as searched; what somebody signs in with is theirs alone. */
import { and, eq, inArray, ne } from 'drizzle-orm'
import { signInName } from '#app/domain/account/accounts.ts'
import { type Day, today } from '#app/domain/clock.ts'
import { nameKeyOf, searchKeyOf, sortKeyOf, tidy } from '#app/domain/folding.ts'
import { type Fault, Invalid } from '#app/domain/problem.ts'
import { db } from '#db'
import { accounts, people, type PersonType, type Sex, signInNames } from '#db/schema/index.ts'

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

export type Written = ReturnType<typeof written>

/** As it is stored: the name also as ordered and as searched, by any part, by staff code, by phone. */
export function written({ type, sex = null, birthDate = null, citizenId, ...given }: Registration) {
  const fullName = tidy(given.fullName)
  const staffCode = tidy(given.staffCode ?? '') || null
  const email = tidy(given.email ?? '').toLowerCase() || null
  const phone = signInName(given.phone ?? '') || null
  const folded = searchKeyOf(fullName, staffCode, phone)
  const keys = { sortKey: sortKeyOf(fullName), folded, nameKey: nameKeyOf(fullName) }
  return { fullName, ...keys, type, sex, birthDate, citizenId: citizenId || null, staffCode, email, phone }
}

export const shapes = { staffCode: /^[\p{L}\p{N}][\p{L}\p{N}._/-]{1,39}$/u, email: /^[^\s@]+@[^\s@]+\.[^\s@.]+$/ }

export function checkShapes(person: Written): void {
  const faults = faultsIn(person)
  if (Object.keys(faults).length > 0) throw new Invalid(faults)
}

/** By field. */
export function faultsIn({ fullName, birthDate, staffCode, email, phone, citizenId }: Written): Record<string, Fault> {
  const faults: Record<string, Fault> = {}
  if (!/\p{L}/u.test(fullName)) faults['fullName'] = { code: 'field.required' }
  if (birthDate && (birthDate < '1900-01-01' || birthDate > today())) faults['birthDate'] = { code: 'person.birthDateRange' }
  if (staffCode && !shapes.staffCode.test(staffCode)) faults['staffCode'] = { code: 'person.staffCodeShape' }
  if (email && !shapes.email.test(email)) faults['email'] = { code: 'person.emailShape' }
  if (phone && !/^0\d{9,10}$/.test(phone)) faults['phone'] = { code: 'person.phoneShape' }
  if (citizenId && !/^\d{12}$/.test(citizenId)) faults['citizenId'] = { code: 'person.citizenIdShape' }
  return faults
}

const taken = { staffCode: 'person.staffCodeTaken', email: 'person.emailTaken', phone: 'person.phoneTaken' } as const

/** What somebody signs in with is theirs alone; their own they may keep. */
export async function checkNames(person: Written, ownId = ''): Promise<void> {
  const names = (['staffCode', 'email', 'phone'] as const).flatMap((field) =>
    person[field] ? [{ field, name: signInName(person[field]) }] : [],
  )
  if (names.length === 0) return
  const held = await db
    .select({ name: signInNames.name })
    .from(signInNames)
    .innerJoin(accounts, and(eq(accounts.id, signInNames.accountId), ne(accounts.personId, ownId)))
    .where(
      inArray(
        signInNames.name,
        names.map(({ name }) => name),
      ),
    )
  const coded = person.staffCode ? await db.$count(people, and(eq(people.staffCode, person.staffCode), ne(people.id, ownId))) : 0
  const isTaken = ({ field, name }: (typeof names)[number]) => held.some((one) => one.name === name) || (field === 'staffCode' && coded > 0)
  const clashes = names.filter(isTaken)
  if (clashes.length > 0) throw new Invalid(Object.fromEntries(clashes.map(({ field }) => [field, { code: taken[field] }])))
}
