/** Numbers of papers as people type them: with or without spaces, zeros and small letters. */
import { fold } from '#app/domain/folding.ts'

/** `12/2026/GXN-SNV`, ` 12 /2026/gxn-snv` and `0012/2026/GXN-SNV` fold alike. */
export function foldNumber(number: string): string {
  return fold(number)
    .replace(/\s+/g, '')
    .replace(/(^|[^0-9])0+(?=[0-9])/g, '$1')
}
