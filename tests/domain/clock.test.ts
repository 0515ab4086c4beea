import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, daysAfter, daysBetween, startOf } from '#app/domain/clock.ts'

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })
const moments = fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })

test('A moment is of the day that a calendar in Việt Nam shows', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      expect(dayOf(moment)).toBe(calendar.format(moment))
    }),
  )
  expect([dayOf(new Date('2026-11-26T16:59:59.999Z')), dayOf(new Date('2026-11-26T17:00:00Z'))]).toEqual(['2026-11-26', '2026-11-27'])
})

test('A day begins at midnight there, and so many days after it are so many days from it', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -20_000, max: 20_000 }), (moment, days) => {
      const day = dayOf(moment)
      expect([dayOf(startOf(day)), dayOf(new Date(startOf(day).getTime() - 1))]).toEqual([day, daysAfter(day, -1)])
      expect(daysBetween(day, daysAfter(day, days))).toBe(days)
    }),
  )
})
