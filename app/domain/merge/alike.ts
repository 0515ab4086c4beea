/** Why two records may be of one person. `db/duplicates.ts` asks the same of the whole register. */
import type { Day } from '#app/domain/clock.ts'
import { fold, nameKeyOf, spell } from '#app/domain/folding.ts'

export type Identity = {
  fullName: string
  birthDate: Day | null
  citizenId: string | null
  staffCode: string | null
  email: string | null
  phone: string | null
}
export type Reason = 'citizenId' | 'name' | 'nameMarks' | 'nameOrder' | 'nameYear' | 'codeIsCitizenId' | 'codeIsPhone' | 'email' | 'phone'

const shortestNumber = 9

/** The surest first; none where nothing says so. */
export function reasonsOf(one: Identity, other: Identity): Reason[] {
  const name = nameReason(one, other)
  const swapped = (field: 'citizenId' | 'phone') => isCodeOf(one.staffCode, other[field]) || isCodeOf(other.staffCode, one[field])
  return [
    ...(same(one.citizenId, other.citizenId) ? ['citizenId' as const] : []),
    ...(name ? [name] : []),
    ...(swapped('citizenId') ? ['codeIsCitizenId' as const] : []),
    ...(swapped('phone') ? ['codeIsPhone' as const] : []),
    ...(same(one.email, other.email) ? ['email' as const] : []),
    ...(same(one.phone, other.phone) ? ['phone' as const] : []),
  ]
}

function nameReason(one: Identity, other: Identity): Reason | null {
  if (nameKeyOf(one.fullName) !== nameKeyOf(other.fullName)) return null
  if (!same(one.birthDate, other.birthDate)) return isYearOf(one.birthDate, other.birthDate) ? 'nameYear' : null
  if (spell(one.fullName) === spell(other.fullName)) return 'name'
  return fold(one.fullName) === fold(other.fullName) ? 'nameMarks' : 'nameOrder'
}

/** One has the year alone, the other a day of it. */
function isYearOf(one: Day | null, other: Day | null): boolean {
  if (!one || !other || one.length === other.length) return false
  return one.length === 4 ? other.startsWith(one) : other.length === 4 && one.startsWith(other)
}

/** A number in the column of the staff code: as it stands, or without the zero that spreadsheets lose. */
function isCodeOf(code: string | null, number: string | null): boolean {
  if (!code || !number || !/^\d/.test(code) || code.length < shortestNumber) return false
  return code === number || `0${code}` === number
}

function same(one: string | null, other: string | null): boolean {
  return one !== null && one === other
}
