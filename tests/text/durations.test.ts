import { expect, test } from 'vitest'
import { durationOf } from '#app/text/durations.ts'

test.each([
  [9, '9 phút'],
  [90, '90 phút'],
  [94, '1 giờ 35 phút'],
  [118, '2 giờ'],
  [672, '11 giờ 10 phút'],
])('%i minutes are “%s”', (minutes, words) => {
  expect(durationOf(minutes)).toBe(words)
})
