import { expect, test } from 'vitest'
import { numberOf, shareOf } from '#app/text/numbers.ts'

const [whole, tenth] = [0, 1].map(
  (digits) => new Intl.NumberFormat('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
)

test('numbers are written as the language has it, with a point before the last three digits', () => {
  for (const number of [0, 7, 999, 1000, 25_000, 1_234_567, 12.4, -3]) expect(numberOf(number)).toBe(whole?.format(number))
  expect(numberOf(25_000)).toBe('25.000')
})

test('a share is rounded to the tenth, yet says neither 100% nor 0% where it is not', () => {
  for (const total of [1, 3, 7, 64, 999, 1319])
    for (let part = 1; part < total; part++) {
      const percent = Math.min(99.9, Math.max(0.1, Math.round((part * 1000) / total) / 10))
      expect(shareOf(part, total)).toBe(`${(Number.isInteger(percent) ? whole : tenth)?.format(percent)}%`)
    }
  expect([shareOf(0, 7), shareOf(7, 7), shareOf(24_999, 25_000), shareOf(1, 25_000), shareOf(0, 0)]).toEqual([
    '0%',
    '100%',
    '99,9%',
    '0,1%',
    '–',
  ])
})
