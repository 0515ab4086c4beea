/** Correcting what the register says of somebody. What is left out stays; whoever signs in with a code, an address or a phone does so with the new one. */
import { eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { openAccount } from '#app/domain/account/opening.ts'
import { demandAuthorityOver, personWithin } from '#app/domain/account/reach.ts'
import { record } from '#app/domain/history/recording.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { people } from '#db/schema/index.ts'
import { checkNames, checkShapes, type Registration, type Written, written } from './writing.ts'

export type Amendment = Partial<Registration>

const fields = ['fullName', 'type', 'sex', 'birthDate', 'citizenId', 'staffCode', 'email', 'phone'] as const

/** Answers the fields that changed: none where all was so already. */
export async function amend(actor: Actor, personId: string, amendment: Amendment): Promise<string[]> {
  const person = await personWithin(actor, 'person.change', personId)
  return transaction(async (tx) => {
    const before = await enteredAs(personId)
    const after = written({ ...before, ...given(amendment) })
    const changed = fields.filter((field) => before[field] !== after[field])
    if (changed.length === 0) return []
    checkShapes(after)
    if (changed.some(signsIn)) await demandAuthorityOver(actor, 'person.change', person)
    await checkNames(after, personId)
    await tx.update(people).set(after).where(eq(people.id, personId))
    if (changed.some(signsIn)) await openAccount(actor, personId)
    const about = { kind: 'person', id: personId, personId, agencyId: person.posting?.agencyId ?? null } as const
    await record(actor, 'person.amended', about, { fields: changed.join(' ') })
    return changed
  })
}

/** As the form shows it: whether a birth date and an identity number are kept, not which. */
export async function personToEdit(actor: Actor, personId: string) {
  await personWithin(actor, 'person.change', personId)
  const { birthDate, citizenId, fullName, type, sex, staffCode, email, phone } = await enteredAs(personId)
  return { fullName, type, sex, staffCode, email, phone, hasBirthDate: birthDate !== null, hasCitizenId: citizenId !== null }
}

function signsIn(field: keyof Written): boolean {
  return field === 'staffCode' || field === 'email' || field === 'phone'
}

function given(amendment: Amendment): Amendment {
  return Object.fromEntries(Object.entries(amendment).filter(([, value]) => value !== undefined))
}

/** As it is stored, for commands of the domain. */
export async function enteredAs(personId: string): Promise<Required<Registration>> {
  const [person] = await db
    .select({
      fullName: people.fullName,
      type: people.type,
      sex: people.sex,
      birthDate: people.birthDate,
      citizenId: people.citizenId,
      staffCode: people.staffCode,
      email: people.email,
      phone: people.phone,
    })
    .from(people)
    .where(eq(people.id, personId))
  return found(person)
}
