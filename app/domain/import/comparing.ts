/** A draft beside what the register says: field by field, what would change. An empty cell erases nothing. */
import type { ImportChange } from '#db/schema/index.ts'
import { sameBirth, sameText } from './alike.ts'
import type { Draft } from './rows.ts'
import type { Known } from './snapshot.ts'

export const personFields = ['fullName', 'staffCode', 'citizenId', 'birthDate', 'sex', 'type', 'email', 'phone'] as const
export const postingFields = ['unit', 'position', 'title', 'grade', 'job'] as const

export function changesOf(draft: Draft, person: Known): ImportChange[] {
  const own = personFields.map((field) => changeOf(field, person[field], draft[field], field === 'birthDate' ? keepsBirth : sameText))
  const placed = postingFields.map((field) => changeOf(field, person.posting[field], draft[field], sameText))
  return [...own, ...placed].flatMap((change) => change ?? [])
}

type Same = (before: string | null, after: string | null) => boolean

function changeOf(field: string, before: string | null, after: string | null, same: Same): ImportChange | null {
  return after === null || after === '' || same(before, after) ? null : { field, before, after }
}

/** A year does not replace a day of that year; a day replaces a year. */
function keepsBirth(before: string | null, after: string | null): boolean {
  return sameBirth(before, after) && (before?.length ?? 0) >= (after?.length ?? 0)
}

export function isOfPosting({ field }: ImportChange): boolean {
  return postingFields.some((name) => name === field)
}

export function signsIn({ field }: ImportChange): boolean {
  return field === 'staffCode' || field === 'email' || field === 'phone'
}
