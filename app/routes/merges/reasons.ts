import { t } from '#app/text/words.ts'

export type Reason = keyof typeof words

/** Why two records may be of one person. */
export function reasonInWords(reason: Reason): string {
  return words[reason]()
}

const words = {
  citizenId: () => t('merge.reasons.citizenId'),
  name: () => t('merge.reasons.name'),
  nameMarks: () => t('merge.reasons.nameMarks'),
  nameOrder: () => t('merge.reasons.nameOrder'),
  nameYear: () => t('merge.reasons.nameYear'),
  codeIsCitizenId: () => t('merge.reasons.codeIsCitizenId'),
  codeIsPhone: () => t('merge.reasons.codeIsPhone'),
  email: () => t('merge.reasons.email'),
  phone: () => t('merge.reasons.phone'),
}
