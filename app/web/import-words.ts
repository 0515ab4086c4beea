/** Lists of people in the reader's words: their columns, what changes, what is wrong and what to do. */
import { columnName } from '#app/domain/import/cells.ts'
import { fields, wholeFields } from '#app/domain/import/fields.ts'
import { heldFields } from '#app/domain/person/classes.ts'
import { dateOf } from '#app/text/dates.ts'
import { say, t } from '#app/text/words.ts'
import type { ImportChange, ImportProblem } from '#db/schema/index.ts'

const offered = ['order', ...wholeFields] as const

export function columnsOffered() {
  return offered.map((field) => ({ field, label: fieldInWords(field), width: field === 'order' ? 10 : 20 }))
}

export function columnOptions() {
  return [{ value: '', label: t('imports.leftOut') }, ...fields.map((field) => ({ value: field, label: fieldInWords(field) }))]
}

function fieldInWords(field: string): string {
  return say(`imports.fields.${field}`)
}

/** Where in the file, what, and what to do. */
export function problemInWords({ field, column, code, text }: ImportProblem): string {
  const place = field
    ? column === null
      ? fieldInWords(field)
      : t('imports.inColumn', { column: columnName(column), field: fieldInWords(field) })
    : ''
  return [place, say(`problem.${code}`, { text, row: text })].filter(Boolean).join(': ')
}

export function changeInWords({ field, before, after }: ImportChange): string {
  return t('imports.change', { field: fieldInWords(field), before: heldInWords(field, before), after: valueInWords(field, after) })
}

/** What the register holds back it holds back here too; what the list itself says is no secret to whoever sent it. */
function heldInWords(field: string, value: string | null): string {
  return value && heldFields.some((held) => held === field) ? t('disclosure.masked') : valueInWords(field, value)
}

/** Identity numbers are never shown whole. */
function valueInWords(field: string, value: string | null): string {
  if (!value) return t('imports.blank')
  if (field === 'citizenId') return `•••••••••${value.slice(-3)}`
  if (field === 'birthDate') return dateOf(value)
  if (field === 'sex') return say(`person.sexes.${value}`)
  if (field === 'type') return say(`people.types.${value}`)
  return value
}
