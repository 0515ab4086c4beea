/** Phone numbers in any dress, as numbers of today. */
import { type Cell, textOf } from './cells.ts'
import type { Value } from './values.ts'

/** Mobile numbers had eleven digits until 2018. */
const movedPrefixes = new Map(
  (
    '0120 070, 0121 079, 0122 077, 0126 076, 0128 078, 0123 083, 0124 084, 0125 085, 0127 081, 0129 082, 0162 032, 0163 033, ' +
    '0164 034, 0165 035, 0166 036, 0167 037, 0168 038, 0169 039, 0186 056, 0188 058, 0199 059'
  )
    .split(', ')
    .map((pair): [string, string] => [pair.slice(0, 4), pair.slice(5)]),
)

export function phoneOf(cell: Cell | undefined): Value<string> {
  const text = textOf(cell)
  if (text === '' || /^(không|ko|-+)$/i.test(text)) return { value: null }
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(text)) return { value: null, fault: 'import.digitsLost' }
  const [first = '', second] = text.replace(/^'/, '').split(/\s*[;/,]\s*|\s+-\s+/)
  const digits = first.replace(/[^\d+]/g, '').replace(/^\+?84(?=\d{9}$)/, '0')
  const note = second ? { note: 'import.firstPhone' } : {}
  if (/^[2-9]\d{8}$/.test(digits)) return { value: `0${digits}`, note: 'import.zeroGivenBack' }
  const moved = digits.length === 11 || /^1[268]\d{8}$/.test(digits) ? movedPrefixes.get(digits.padStart(11, '0').slice(0, 4)) : undefined
  if (moved) return { value: moved + digits.slice(-7), note: 'import.phonePrefix' }
  return /^0\d{9,10}$/.test(digits) ? { value: digits, ...note } : { value: null, fault: 'import.phone' }
}
