import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOf, drawn, drawSize, shuffled } from '#app/domain/quiz/drawing.ts'
import { tallied } from '#app/domain/quiz/gaps.ts'
import { isRight, neededOf, passes, showsFeedback } from '#app/domain/quiz/grading.ts'

const levels = fc.constantFrom('co-ban' as const, 'trung-cap' as const)
const banks = fc.uniqueArray(fc.record({ id: fc.uuid(), level: levels }), { selector: ({ id }) => id, maxLength: 60 })

describe('a question is right', () => {
  test('only when exactly the right options are chosen', () => {
    expect(isRight(['a'], ['a'])).toBe(true)
    expect(isRight(['b', 'a'], ['a', 'b'])).toBe(true)
    expect(isRight(['a'], ['a', 'b'])).toBe(false)
    expect(isRight(['a', 'b', 'c'], ['a', 'b'])).toBe(false)
    expect(isRight(['a', 'a'], ['a', 'b'])).toBe(false)
    expect(isRight([], ['a'])).toBe(false)
  })

  test('whatever the order they were chosen in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1 }), fc.string(), (correct, seed) =>
        isRight(shuffled(correct, chanceOf(seed)), correct),
      ),
    )
  })
})

describe('an attempt passes', () => {
  test('at 70 % with 4 of 5, not with 3 of 5', () => {
    expect(passes(4, 5, 70)).toBe(true)
    expect(passes(3, 5, 70)).toBe(false)
    expect(passes(35, 50, 70)).toBe(true)
    expect(passes(34, 50, 70)).toBe(false)
  })

  test('in whole numbers: from the least count that is not below the percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 100 }), (total, percent) => {
        const needed = neededOf(total, percent)
        expect(needed * 100).toBeGreaterThanOrEqual(percent * total)
        expect((needed - 1) * 100).toBeLessThan(percent * total)
        expect(needed).toBeLessThanOrEqual(total)
        expect(passes(needed, total, percent)).toBe(true)
        expect(passes(needed - 1, total, percent)).toBe(false)
      }),
    )
  })

  test('never when nothing was asked', () => {
    expect(passes(0, 0, 70)).toBe(false)
  })
})

describe('a draw', () => {
  test('asks no question twice and none from elsewhere', () => {
    fc.assert(
      fc.property(banks, fc.integer({ min: 1, max: 80 }), fc.string(), (bank, count, seed) => {
        const questions = drawn(bank, count, chanceOf(seed))
        expect(new Set(questions).size).toBe(questions.length)
        expect(questions.every((question) => bank.includes(question))).toBe(true)
        expect(questions).toHaveLength(Math.min(count, bank.length))
      }),
    )
  })

  test('takes as many of each level as it says', () => {
    fc.assert(
      fc.property(banks, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.string(), (bank, easy, hard, seed) => {
        const questions = drawn(bank, { 'co-ban': easy, 'trung-cap': hard }, chanceOf(seed))
        const count = (list: typeof bank, level: string) => list.filter((question) => question.level === level).length
        expect(count(questions, 'co-ban')).toBe(Math.min(easy, count(bank, 'co-ban')))
        expect(count(questions, 'trung-cap')).toBe(Math.min(hard, count(bank, 'trung-cap')))
      }),
    )
  })

  test('of the same seed is the same', () => {
    fc.assert(
      fc.property(banks, fc.string(), (bank, seed) => {
        expect(drawn(bank, 10, chanceOf(seed))).toEqual(drawn(bank, 10, chanceOf(seed)))
      }),
    )
  })

  test('without a number asks everything', () => {
    expect(drawSize([{ level: 'co-ban' }, { level: 'trung-cap' }], null)).toBe(2)
  })

  test('is fair: over many seeds every question comes about equally often', () => {
    const bank = Array.from({ length: 10 }, (_, id) => ({ id, level: 'co-ban' as const }))
    const times = new Map<number, number>()
    for (let seed = 0; seed < 4000; seed++)
      for (const { id } of drawn(bank, 3, chanceOf(String(seed)))) times.set(id, (times.get(id) ?? 0) + 1)
    for (const { id } of bank) expect(times.get(id)).toSatisfy((count: number) => count > 1080 && count < 1320)
  })

  test('shuffles, and leaves the list itself alone', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8]
    const other = shuffled(list, chanceOf('a seed'))
    expect([...other].sort()).toEqual(list)
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(other).not.toEqual(list)
  })
})

describe('explanations are shown', () => {
  const before = { answered: false, submitted: false, ended: false }
  const answered = { answered: true, submitted: false, ended: false }
  const submitted = { answered: true, submitted: true, ended: false }
  const ended = { answered: true, submitted: true, ended: true }

  test.each([
    ['each', [false, true, true, true]],
    ['after', [false, false, true, true]],
    ['end', [false, false, false, true]],
    ['never', [false, false, false, false]],
  ] as const)('by the rule %s', (rule, expected) => {
    expect([before, answered, submitted, ended].map((standing) => showsFeedback(rule, standing))).toEqual(expected)
  })
})

test('what was missing is counted by skill, the weakest first', () => {
  const marked = [
    { skills: ['a', 'b'], right: true },
    { skills: ['b'], right: false },
    { skills: ['c'], right: null },
    { skills: ['c'], right: false },
    { skills: ['d'], right: true },
  ]
  expect(tallied(marked)).toEqual([
    { skill: 'c', right: 0, asked: 2 },
    { skill: 'b', right: 1, asked: 2 },
  ])
})
