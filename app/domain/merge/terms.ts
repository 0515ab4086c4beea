/** How two records are to be made one: which stays, whose value each differing field has, by whose career a day goes that both tell of. */
import type { Account } from '#app/domain/account/accounts.ts'
import type { Career } from './weaving.ts'
import { lastWordOf } from './weaving.ts'
import { type MergedField, mergedFields, type personAsWritten } from './pair.ts'

export type Side = 'one' | 'other'
export type Terms = {
  oneId: string
  otherId: string
  stays: Side
  fields: Record<MergedField, Side>
  career: Side
  /** The sign-in names of both lead to the account that stays. */
  names: boolean
}
type Written = Awaited<ReturnType<typeof personAsWritten>>
type Known = { person: Written; career: Career; account: Pick<Account, 'activatedAt'> | null }

/** What is proposed: the record whose account is in use stays, then the one with a code, then the older; a field that only one knows is kept. */
export function termsFor(one: Known, other: Known): Omit<Terms, 'oneId' | 'otherId'> {
  const stays = stayingOf(one, other)
  const against = stays === 'one' ? 'other' : 'one'
  const [staying, absorbed] = stays === 'one' ? [one, other] : [other, one]
  const side = (field: MergedField): Side => (staying.person[field] === null && absorbed.person[field] !== null ? against : stays)
  const fields = Object.fromEntries(mergedFields.map((field) => [field, side(field)])) as Terms['fields']
  const career = lastWordOf(absorbed.career) > lastWordOf(staying.career) ? against : stays
  return { stays, fields, career, names: true }
}

function stayingOf(one: Known, other: Known): Side {
  const [used, usedToo] = [isUsed(one), isUsed(other)]
  if (used !== usedToo) return used ? 'one' : 'other'
  const [coded, codedToo] = [one.person.staffCode !== null, other.person.staffCode !== null]
  if (coded !== codedToo) return coded ? 'one' : 'other'
  return one.person.createdAt <= other.person.createdAt ? 'one' : 'other'
}

function isUsed({ account }: Known): boolean {
  return account !== null && account.activatedAt !== null
}
