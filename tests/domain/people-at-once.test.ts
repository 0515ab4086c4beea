import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { system } from '#app/domain/access.ts'
import { type Day, daysAfter, today } from '#app/domain/clock.ts'
import { lend, readmit, release, relocate, sendOnLeave, takeBackAbsence, takeBackPosting } from '#app/domain/coverage/moving.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { absencesOf, postingsOf } from '#app/domain/person/career.ts'
import { postBeside } from '#app/domain/person/moving.ts'
import { Invalid, Missing, Refused } from '#app/domain/problem.ts'
import { idOf } from '#app/tasks/seed/agencies.ts'
import { at } from '#tests/time.ts'

async function somebody(): Promise<string> {
  const posting = { agencyId: await idOf('xa-that-khe'), position: 'Chuyên viên', from: '2026-01-01' }
  return enter(system, { fullName: 'Lương Thị Dời', staffCode: null, type: 'congChuc' }, posting)
}

describe('Whatever is entered in whatever order', () => {
  const agencies = ['xa-that-khe', 'xa-chi-lang', 'so-noi-vu']
  const day = fc.integer({ min: -40, max: 60 })
  const act = fc.oneof(
    fc.record({ does: fc.constant('transfer' as const), day, where: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ does: fc.constant('leave' as const), day, where: fc.integer({ min: 0, max: 30 }) }),
    fc.record({
      does: fc.constantFrom('second', 'retire', 'back', 'beside', 'undo', 'undoAbsence'),
      day,
      where: fc.integer({ min: 0, max: 2 }),
    }),
  )

  test('nobody has two main postings or two absences on one day, and nobody gone has a posting', async () => {
    at('2026-11-23')
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 9 }), async (acts) => {
        const id = await somebody()
        for (const one of acts) await attempted(id, one)
        await expectOneAtATime(id)
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  /** What a rule refuses is refused; anything else is a bug. */
  async function attempted(id: string, { does, day: days, where }: { does: string; day: number; where: number }): Promise<void> {
    const from = daysAfter(today(), days)
    const agency = agencies[where] ?? 'xa-that-khe'
    const there = async () => ({ agencyId: await idOf(agency), position: 'Phó Trưởng phòng' })
    const ways: Record<string, () => Promise<unknown>> = {
      transfer: async () => relocate(system, id, { ...(await there()), from }),
      leave: async () => sendOnLeave(system, id, { from, until: where === 0 ? null : daysAfter(from, where) }),
      second: async () =>
        lend(system, id, { to: { agencyId: await idOf(agency), unit: null, position: 'Biệt phái' }, from, until: daysAfter(from, 20) }),
      retire: async () => release(system, id, { state: 'retired', from }),
      back: async () => readmit(system, id, { from, to: { agencyId: await idOf(agency), position: 'Trở lại' } }),
      beside: async () => postBeside(system, id, { ...(await there()), from }),
      undo: async () => takeBackPosting(system, id, (await postingsOf(id))[0]?.id ?? ''),
      undoAbsence: async () => takeBackAbsence(system, id, (await absencesOf(id))[0]?.id ?? ''),
    }
    try {
      await ways[does]?.()
    } catch (problem) {
      if (!(problem instanceof Invalid || problem instanceof Refused || problem instanceof Missing)) throw problem
    }
  }

  async function expectOneAtATime(id: string): Promise<void> {
    const [postings, absences] = [await postingsOf(id), await absencesOf(id)]
    for (let days = -45; days <= 100; days++) {
      const on = daysAfter(today(), days)
      const holds = ({ from, until }: { from: Day; until: Day | null }) => from <= on && (until === null || until > on)
      const held = postings.filter(holds)
      expect(held.filter(({ kind }) => kind === 'main').length).toBeLessThanOrEqual(1)
      const away = absences.filter(holds)
      expect(away.length).toBeLessThanOrEqual(1)
      if (away[0]?.state === 'retired') expect(held).toEqual([])
    }
  }
})
