/** People as a list of them comes in: the columns of the template, each filled in the way it is read. */
import type { Field } from '#app/domain/import/fields.ts'
import type { Exported } from '#app/domain/person/exporting.ts'
import { t } from '#app/text/words.ts'
import { columnsOffered } from './import-words.ts'
import type { SheetCell } from './spreadsheet.ts'

/** `before`: how many stand above. */
export function linesOf(people: Exported[], before: number): SheetCell[][] {
  const fields = columnsOffered().map(({ field }) => field)
  return people.map((person, place) => fields.map((field) => cellOf(field, person, before + place + 1)))
}

function cellOf(field: Field, person: Exported, order: number): SheetCell {
  if (field === 'order') return order
  if (field === 'sex') return person.sex && t(`person.sexes.${person.sex}`)
  if (field === 'type') return t(`people.types.${person.type}`)
  if (field === 'birthDate') return bornOn(person.birthDate)
  return field in person ? person[field as 'fullName'] : null
}

/** Of some only the year is known. */
function bornOn(day: string | null): SheetCell {
  return day?.length === 10 ? { day } : day
}
