/** Two careers woven into one: every day is one record's, no day is nobody's that was somebody's, and no day has two main postings. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, daysAfter } from '#app/domain/clock.ts'
import { type Career, lastWordOf, type Span, weave, without, type Woven } from '#app/domain/merge/weaving.ts'

const start = '2025-01-01'
const lengths = fc.array(fc.record({ gap: fc.nat(4), days: fc.integer({ min: 1, max: 6 }) }), { maxLength: 4 })
const open = fc.boolean()

/** Main postings one after the other, perhaps gone after the last, and a leave somewhere. */
const career = fc
  .record({
    parts: lengths,
    isOpen: open,
    isGone: open,
    leave: fc.option(fc.record({ from: fc.nat(15), days: fc.integer({ min: 1, max: 9 }) })),
  })
  .map(({ parts, isOpen, isGone, leave }) => (owner: string): Career => {
    const mains: Woven[] = []
    let at = 0
    for (const { gap, days } of parts) {
      mains.push({ id: `${owner}m${mains.length}`, from: day(at + gap), until: day(at + gap + days) })
      at += gap + days
    }
    const last = mains.at(-1)
    if (last && isOpen) last.until = null
    const gone = last?.until && isGone ? [{ id: `${owner}g`, from: last.until, until: null }] : []
    const away = leave ? [{ id: `${owner}a`, from: day(leave.from), until: day(leave.from + leave.days) }] : []
    return { mains, gone, away, beside: [], ofAbsence: new Map() }
  })

test('each day goes by the preferred record where it says anything, else by the other, and nobody is posted twice', () => {
  fc.assert(
    fc.property(career, career, (first, second) => {
      const [one, other] = [first('one'), second('other')]
      const woven = weave(one, other)
      for (let number = -1; number < 60; number++) {
        const on = day(number)
        const posted = [...one.mains, ...other.mains].filter(({ id }) => holds(woven.get(id) ?? [], on))
        const gone = [...one.gone, ...other.gone].filter(({ id }) => holds(woven.get(id) ?? [], on))
        const said = [...one.mains, ...one.gone].filter((row) => holds([row], on))
        const otherwise = [...other.mains, ...other.gone].filter((row) => holds([row], on))
        expect([...posted, ...gone].map(({ id }) => id)).toEqual((said.length > 0 ? said : otherwise).map(({ id }) => id))
        expect([...one.away, ...other.away].filter(({ id }) => holds(woven.get(id) ?? [], on)).length).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('whoever was transferred and registered anew was at the old agency until the new one began', () => {
  const old: Career = { ...none, mains: [{ id: 'old', from: '2020-01-01', until: null }] }
  const anew: Career = { ...none, mains: [{ id: 'new', from: '2026-03-01', until: null }] }
  expect(lastWordOf(anew) > lastWordOf(old)).toBe(true)
  expect(weave(anew, old).get('old')).toEqual([{ from: '2020-01-01', until: '2026-03-01' }])
  expect(weave(anew, old).get('new')).toEqual([{ from: '2026-03-01', until: null }])
})

test('whoever left one record for the other is not gone from then on', () => {
  const left: Career = {
    ...none,
    mains: [{ id: 'old', from: '2020-01-01', until: '2025-03-01' }],
    gone: [{ id: 'gone', from: '2025-03-01', until: null }],
  }
  const anew: Career = { ...none, mains: [{ id: 'new', from: '2025-04-01', until: null }] }
  expect(weave(anew, left).get('gone')).toEqual([{ from: '2025-03-01', until: '2025-04-01' }])
})

test('what lies in the middle of the preferred is cut in two; a secondment goes with its absence', () => {
  expect(without({ from: '2020-01-01', until: null }, [{ from: '2021-01-01', until: '2022-01-01' }])).toEqual([
    { from: '2020-01-01', until: '2021-01-01' },
    { from: '2022-01-01', until: null },
  ])
  const lent: Career = {
    ...none,
    away: [{ id: 'away', from: '2025-01-01', until: null }],
    beside: [
      { id: 'receiver', from: '2025-01-01', until: null },
      { id: 'second job', from: '2025-01-01', until: null },
    ],
    ofAbsence: new Map([['away', 'receiver']]),
  }
  const woven = weave({ ...none, mains: [{ id: 'main', from: '2025-06-01', until: null }] }, lent)
  expect(woven.get('receiver')).toEqual([{ from: '2025-01-01', until: '2025-06-01' }])
  expect(woven.get('second job')).toEqual([{ from: '2025-01-01', until: null }])
})

const none: Career = { mains: [], gone: [], away: [], beside: [], ofAbsence: new Map() }

function day(number: number): Day {
  return daysAfter(start, number)
}

function holds(spans: Span[], on: Day): boolean {
  return spans.some(({ from, until }) => from <= on && (until === null || until > on))
}
