/** Counting working days, whatever days are off: the laws of it, and Vietnamese weeks that are known. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '#app/domain/clock.ts'
import { presentCalendar } from '#app/domain/holiday/calendar.ts'
import { type Calendar, endOfLimit, isWorkingDay, type Limit, workingDayAfter, workingDaysBetween } from '#app/domain/working-days.ts'

const day = fc.nat(1200).map((days) => daysAfter('2025-01-01', days))
const calendar: fc.Arbitrary<Calendar> = fc
  .record({ off: fc.array(day, { maxLength: 60 }), worked: fc.array(day, { maxLength: 20 }) })
  .map(({ off, worked }) => ({ off: new Set(off), worked: new Set(worked) }))
const limit: fc.Arbitrary<Limit> = fc.record({ days: fc.integer({ min: 1, max: 30 }), counted: fc.constantFrom('days', 'workingDays') })

describe('Whatever is off and worked', () => {
  test('a limit ends on a working day, and no sooner than its days have passed', () => {
    fc.assert(
      fc.property(calendar, day, limit, (all, from, one) => {
        const end = endOfLimit(all, from, one)
        expect(isWorkingDay(all, end)).toBe(true)
        expect(end >= daysAfter(from, one.days)).toBe(true)
      }),
    )
  })

  test('a later beginning or a longer limit never ends sooner', () => {
    fc.assert(
      fc.property(calendar, day, limit, fc.nat(10), fc.nat(10), (all, from, one, later, longer) => {
        expect(endOfLimit(all, daysAfter(from, later), one) >= endOfLimit(all, from, one)).toBe(true)
        expect(endOfLimit(all, from, { ...one, days: one.days + longer }) >= endOfLimit(all, from, one)).toBe(true)
      }),
    )
  })

  test('adding so many working days, then counting them, gives as many; backwards as many below nothing', () => {
    fc.assert(
      fc.property(calendar, day, fc.nat(40), (all, from, count) => {
        const to = workingDayAfter(all, from, count)
        const counted = workingDaysBetween(all, from, to)
        expect(counted).toBe(count === 0 && !isWorkingDay(all, from) ? 1 : count)
        if (to > from) expect(workingDaysBetween(all, to, from)).toBe(-counted)
      }),
    )
  })

  test('one more working day is the next day that is worked', () => {
    fc.assert(
      fc.property(calendar, day, fc.integer({ min: 1, max: 30 }), (all, from, count) => {
        const [one, next] = [workingDayAfter(all, from, count), workingDayAfter(all, from, count + 1)]
        expect(next > one).toBe(true)
        for (let between = daysAfter(one, 1); between < next; between = daysAfter(between, 1))
          expect(isWorkingDay(all, between)).toBe(false)
      }),
    )
  })
})

describe('The calendar the product comes with', () => {
  test.each([
    ['the Day of Culture counts for nothing in 2026', '2026-11-23', 2, '2026-11-26'],
    ['in 2025 it was a working day', '2025-11-21', 2, '2025-11-25'],
    ['over Tết 2026 a week is skipped', '2026-02-13', 1, '2026-02-23'],
    ['the Saturday worked for 31/8/2026 counts', '2026-08-21', 1, '2026-08-22'],
    ['from there to after the National Day', '2026-08-28', 1, '2026-09-03'],
    ['Giỗ Tổ on a Sunday of 2026 is made up on the Monday', '2026-04-24', 1, '2026-04-28'],
    ['1/5/2027 is a Saturday: made up on the Monday', '2027-04-29', 1, '2027-05-04'],
  ])('%s', async (_, from, count, end) => {
    expect(workingDayAfter(await presentCalendar(), from, count)).toBe(end)
  })

  test('ten days that end on a Saturday end on the Monday', async () => {
    expect(endOfLimit(await presentCalendar(), '2026-12-02', { days: 10, counted: 'days' })).toBe('2026-12-14')
    expect(endOfLimit(await presentCalendar(), '2026-12-01', { days: 10, counted: 'days' })).toBe('2026-12-11')
  })
})
