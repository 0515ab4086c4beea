/** What the register keeps of a draft or of a person it knows: the same for both, so that only what differs is written. */
import { nameKeyOf, searchKeyOf, sortKeyOf } from '#app/domain/folding.ts'
import { type personFields, postingFields } from './comparing.ts'
import type { Draft } from './rows.ts'
import type { Known, KnownPosting } from './snapshot.ts'

export function stored(from: Pick<Draft | Known, (typeof personFields)[number]>) {
  const { fullName, staffCode, citizenId, birthDate, sex, email, phone, type } = from
  const folded = searchKeyOf(fullName, staffCode, phone)
  const keys = { sortKey: sortKeyOf(fullName), folded, nameKey: nameKeyOf(fullName) }
  return { fullName, ...keys, staffCode, citizenId, birthDate, sex, email, phone, ...(type && { type }) }
}

/** Of two such, the columns that differ: as they were, and as they become. */
export function differing(before: ReturnType<typeof stored>, after: ReturnType<typeof stored>) {
  const fields = (Object.keys(after) as (keyof typeof after)[]).filter((field) => after[field] !== before[field])
  const picked = (from: ReturnType<typeof stored>) => Object.fromEntries(fields.map((field) => [field, from[field] ?? null]))
  return { isSame: fields.length === 0, before: picked(before), after: picked(after) }
}

/** A main posting as a list gives it; a list without posts names one by what it has. */
export function placed(from: Pick<Draft, (typeof postingFields)[number]>, before?: KnownPosting) {
  const position = from.position ?? from.title ?? from.job ?? from.grade ?? before?.position ?? ''
  const { unit, title, job } = from
  return { unit, position, title, grade: from.grade ?? before?.grade ?? null, job, leading: false, kind: 'main' as const, until: null }
}

/** In the same agency: what the list says of the post, the rest as before. */
export function replaced(posting: KnownPosting, draft: Draft) {
  const { unit, position, title, grade, job, leading } = posting
  const after = { unit, position, title, grade, job, ...given(draft) }
  return { ...after, leading: leading && after.position === position, kind: 'main' as const, until: null }
}

export function given(draft: Draft): Partial<Record<(typeof postingFields)[number], string>> {
  return Object.fromEntries(postingFields.flatMap((field) => (draft[field] === null ? [] : [[field, draft[field]]])))
}
