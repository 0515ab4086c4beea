import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '#app/domain/clock.ts'
import { curveOf } from '#app/domain/overview/curve.ts'
import { paceOf, spanOf } from '#app/domain/overview/pacing.ts'
import { rankingOf, rise } from '#app/domain/overview/ranking.ts'
import { none } from '#app/domain/coverage/tallying.ts'

const today = '2026-11-26'
const deadline = '2026-12-31'

describe('The pace', () => {
  test('needed is so many people a week until the deadline, its day included', () => {
    const pace = paceOf({ obliged: 1319, completed: 259, gained: 228, days: 28 }, today, deadline)
    expect(pace.needed).toEqual({ kind: 'weekly', people: Math.ceil(1060 / (36 / 7)) })
    expect(pace.weekly).toBe(57)
    expect(pace.forecast).toEqual({ kind: 'short', completed: 259 + 285 })
  })

  test('leads to a day where it is fast enough', () => {
    expect(paceOf({ obliged: 100, completed: 80, gained: 28, days: 28 }, today, deadline).forecast).toEqual({
      kind: 'inTime',
      on: '2026-12-16',
    })
    expect(paceOf({ obliged: 100, completed: 65, gained: 28, days: 28 }, today, deadline).forecast).toEqual({
      kind: 'inTime',
      on: deadline,
    })
    expect(paceOf({ obliged: 100, completed: 64, gained: 28, days: 28 }, today, deadline).forecast).toEqual({
      kind: 'short',
      completed: 99,
    })
  })

  test('leads nowhere where nobody has come lately', () => {
    expect(paceOf({ obliged: 100, completed: 40, gained: 0, days: 28 }, today, deadline).forecast).toEqual({ kind: 'still' })
  })

  test.each([
    ['six days before, all in these days', '2026-12-26', { kind: 'atOnce', days: 6 }, 'short'],
    ['on the day itself, all today', '2026-12-31', { kind: 'atOnce', days: 1 }, 'none'],
    ['a day later, one day over', '2027-01-01', { kind: 'overdue', days: 1 }, 'none'],
    ['a month later, a month over', '2027-01-31', { kind: 'overdue', days: 31 }, 'none'],
  ] as const)('%s', (_, day, needed, forecast) => {
    const pace = paceOf({ obliged: 100, completed: 40, gained: 4, days: 28 }, day, deadline)
    expect(pace.needed).toEqual(needed)
    expect(pace.forecast.kind).toBe(forecast)
  })

  test('needs nothing where all is done, or nobody has to', () => {
    for (const progress of [
      { obliged: 12, completed: 12, gained: 3, days: 28 },
      { obliged: 0, completed: 0, gained: 0, days: 28 },
    ])
      for (const day of [today, deadline, '2027-02-01'])
        expect(paceOf(progress, day, deadline)).toMatchObject({ needed: { kind: 'nothing' }, forecast: { kind: 'none' } })
  })

  test('that is needed, when kept, is enough; one person a week fewer is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30_000 }),
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 6, max: 400 }),
        (obliged, done, left) => {
          const completed = Math.min(obliged, done)
          const { needed } = paceOf({ obliged, completed, gained: 0, days: 28 }, today, daysAfter(today, left))
          fc.pre(completed < obliged)
          if (needed.kind !== 'weekly') throw new Error(needed.kind)
          const sevenfold = (obliged - completed) * 7
          expect(needed.people * (left + 1)).toBeGreaterThanOrEqual(sevenfold)
          expect((needed.people - 1) * (left + 1)).toBeLessThan(sevenfold)
        },
      ),
    )
  })

  test('never foretells more than everybody, nor fewer than there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -30, max: 400 }),
        (obliged, part, fresh, left) => {
          const completed = Math.floor(obliged * part)
          const gained = Math.floor(completed * fresh)
          const { forecast } = paceOf({ obliged, completed, gained, days: 28 }, today, daysAfter(today, left))
          if (forecast.kind === 'short') {
            expect(forecast.completed).toBeGreaterThanOrEqual(completed)
            expect(forecast.completed).toBeLessThan(obliged)
          }
          if (forecast.kind === 'inTime') expect(forecast.on > today && forecast.on <= daysAfter(today, left)).toBe(true)
        },
      ),
    )
  })

  test('of late is that of four weeks, or of as long as it has been required', () => {
    expect(spanOf('2026-04-22', today)).toBe(28)
    expect(spanOf('2026-11-16', today)).toBe(11)
    expect(spanOf(today, today)).toBe(7)
    expect(spanOf('2027-01-01', today)).toBe(7)
  })
})

describe('The curve', () => {
  const required = { from: '2026-04-22', deadline }

  test('ends today with all who have completed, a week between its points, half a year at most', () => {
    const days = new Map([
      ['2026-05-01', 3],
      ['2026-08-20', 10],
      ['2026-11-20', 4],
      [today, 1],
    ])
    const { points, from } = curveOf(days, 40, required, today)
    expect(from).toBe('2026-05-28')
    expect(points).toHaveLength(27)
    expect(points[0]).toMatchObject({ day: '2026-05-28', completed: 3 })
    expect(points.at(-1)).toMatchObject({ day: today, completed: 18 })
    expect(points.at(-2)).toMatchObject({ day: '2026-11-19', completed: 13 })
  })

  test('begins with what is required, where that is younger', () => {
    expect(curveOf(new Map(), 9, { from: '2026-11-15', deadline }, today).points.map(({ day }) => day)).toEqual([
      '2026-11-15',
      '2026-11-19',
      today,
    ])
    expect(curveOf(new Map(), 9, { from: '2026-12-15', deadline }, today).points.map(({ day }) => day)).toEqual([today])
  })

  test('is held against a straight line from those who had it at the beginning to everybody at the deadline', () => {
    const { points } = curveOf(new Map([['2026-01-01', 10]]), 110, { from: '2026-11-22', deadline: '2026-12-02' }, '2026-11-27')
    expect(points.map(({ planned }) => planned)).toEqual([10, 60])
    expect(curveOf(new Map(), 50, required, '2027-02-01').points.at(-1)?.planned).toBe(50)
    expect(curveOf(new Map(), 50, { from: today, deadline: today }, today).points.map(({ planned }) => planned)).toEqual([50])
  })

  test('only rises, whatever the days', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -400, max: 0 }), fc.integer({ min: 1, max: 9 }))),
        fc.integer({ min: -400, max: 30 }),
        (given, from) => {
          const days = new Map(given.map(([day, people]) => [daysAfter(today, day), people]))
          const { points } = curveOf(days, 9999, { from: daysAfter(today, from), deadline }, today)
          expect(points.map(({ completed }) => completed)).toEqual(
            points.map(({ completed }) => completed).sort((one, other) => one - other),
          )
          expect(points.at(-1)?.completed).toBe([...days.values()].reduce((sum, people) => sum + people, 0))
        },
      ),
    )
  })
})

describe('The ranking', () => {
  const standing = (name: string, obliged: number, completed: number, gained: number) => ({
    agency: { id: name, name },
    tally: { ...none, obliged, completed },
    gained,
  })

  test('leaves out agencies so small that one person would lead', () => {
    const { lowest, rising, ranked } = rankingOf([standing('hai người', 2, 1, 1), standing('năm người', 5, 1, 1)])
    expect([lowest, rising].map((list) => list.map(({ agency }) => agency.name))).toEqual([['năm người'], ['năm người']])
    expect(ranked).toBe(1)
  })

  test('names ten: the lowest by share, among equals those with more people to come; the fastest by how much the share rose', () => {
    const many = Array.from({ length: 14 }, (_, index) => standing(`cơ quan ${index}`, 20, index, 14 - index))
    const { lowest, rising } = rankingOf([...many, standing('đông', 200, 0, 20), standing('xong', 10, 10, 0)])
    expect(lowest.map(({ agency }) => agency.name).slice(0, 3)).toEqual(['đông', 'cơ quan 0', 'cơ quan 1'])
    expect(lowest).toHaveLength(10)
    expect(rising.map(({ agency }) => agency.name).slice(0, 2)).toEqual(['cơ quan 0', 'cơ quan 1'])
    expect(rising.every((one, place) => place === 0 || rise(one) <= rise(rising[place - 1] ?? one))).toBe(true)
    expect(rising.some(({ agency }) => agency.name === 'xong')).toBe(false)
  })
})
