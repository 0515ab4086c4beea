/** What is asked to be corrected, in words: its name, and how it should be. */
import type { CorrectedField } from '#db/schema/index.ts'
import { dateOf } from './dates.ts'
import { say, t } from './words.ts'

export function nameOfCorrected(field: CorrectedField): string {
  return names[field]()
}

export function valueInWords(field: CorrectedField, value: string): string {
  if (field === 'birthDate') return dateOf(value)
  if (field === 'sex') return say(`person.sexes.${value}`)
  if (field === 'type') return say(`people.types.${value}`)
  return value
}

const names: Record<CorrectedField, () => string> = {
  fullName: () => t('people.name'),
  staffCode: () => t('account.staffCode'),
  type: () => t('people.type'),
  sex: () => t('person.sex'),
  birthDate: () => t('person.birthDate'),
  citizenId: () => t('person.citizenId'),
  email: () => t('account.email'),
  phone: () => t('account.phone'),
  posting: () => t('account.place'),
  other: () => t('correction.other'),
}
