/** "Văn bản số 14/CT-TTg ngày 25/05/2025 của Thủ tướng Chính phủ". */
import { dateOf } from './dates.ts'
import { t } from './words.ts'

export function citationOf({ number, issuedOn, issuer }: { number: string; issuedOn: string; issuer: string }): string {
  return t('home.document', { number, date: dateOf(issuedOn), issuer })
}
