/** The two records as the page shows them: what is held back is said to be there, and whether it is the same. */
import type { MergedField, Sided } from '#app/domain/merge/pair.ts'
import { mergedFields } from '#app/domain/merge/pair.ts'
import { heldFields } from '#app/domain/person/classes.ts'
import { say, t } from '#app/text/words.ts'

export type ComparedField = { field: MergedField; one: string | null; other: string | null; differs: boolean }
export type Life = ReturnType<typeof lifeOf>

export function comparedFields(one: Sided, other: Sided, differing: MergedField[]): ComparedField[] {
  return mergedFields.map((field) => ({
    field,
    one: shown(field, one.person[field]),
    other: shown(field, other.person[field]),
    differs: differing.includes(field),
  }))
}

function shown(field: MergedField, value: string | null): string | null {
  if (value === null) return null
  if (heldFields.some((held) => held === field)) return t('merge.given')
  if (field === 'type') return say(`people.types.${value}`)
  if (field === 'sex') return say(`person.sexes.${value}`)
  return value
}

export function lifeOf({ person, postings, absences, completions, open, account }: Sided) {
  return {
    id: person.id,
    name: person.fullName,
    code: person.staffCode,
    postings: postings.map(({ id, agencyName, position, unit, kind, from, until }) => ({
      ...{ id, agencyName, position, unit, from, until },
      beside: kind === 'concurrent',
    })),
    absences: absences.map(({ id, state, from, until }) => ({ id, state, from, until })),
    completions: completions.map(({ id, courseTitle, completedOn, registerNumber }) => ({ id, courseTitle, completedOn, registerNumber })),
    open,
    account: account && {
      names: account.names.map(({ name }) => name).sort(),
      activatedAt: account.activatedAt,
      lastSeenAt: account.lastSeenAt,
    },
  }
}
