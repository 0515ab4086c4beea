/** What may be asked to be corrected: what the register says of somebody, a posting, or anything else in words. */
import { type HeldField, heldFields } from '#app/domain/person/classes.ts'
import { type Amendment, enteredAs } from '#app/domain/person/editing.ts'
import { faultsIn, type Registration, written } from '#app/domain/person/writing.ts'
import { invalid, Invalid } from '#app/domain/problem.ts'
import type { CorrectedField } from '#db/schema/index.ts'

export type RegisterField = Exclude<CorrectedField, 'posting' | 'other'>

export const registerFields = [
  'fullName',
  'staffCode',
  'type',
  'sex',
  'birthDate',
  'citizenId',
  'email',
  'phone',
] as const satisfies RegisterField[]

export const correctedFields = [...registerFields, 'posting', 'other'] as const satisfies CorrectedField[]

/** These the register takes as they are asked; the others somebody has to understand first. */
export function isOfRegister(field: CorrectedField): field is RegisterField {
  return registerFields.some((one) => one === field)
}

export function isHeldBack(field: CorrectedField): field is HeldField {
  return heldFields.some((one) => one === field)
}

export function amendmentOf(field: RegisterField, wanted: string): Amendment {
  return { [field]: wanted }
}

/** Fit to be stored, and other than what is there. Whether somebody else signs in with it is for the answer to find: nobody learns here what others have. */
export async function checkWanted(personId: string, field: RegisterField, wanted: string): Promise<void> {
  const before = await enteredAs(personId)
  const amended: Registration = { ...before, ...amendmentOf(field, wanted) }
  const after = written(amended)
  const fault = faultsIn(after)[field]
  if (fault) throw new Invalid({ wanted: fault })
  if (after[field] === written(before)[field]) invalid('wanted', 'correction.same')
}
