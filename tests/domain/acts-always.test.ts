/** Whatever acts take effect in whatever order: the tree stays whole, the past stays as it was, nobody is lost or counted twice. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenOn } from '#app/domain/agency/wholeness.ts'
import { agenciesUnder, agencyByKey } from '#app/domain/agency/tree.ts'
import { daysAfter, today } from '#app/domain/clock.ts'
import { found, Invalid, Refused } from '#app/domain/problem.ts'
import { place } from '#app/domain/reorganisation/placing.ts'
import { placesFor } from '#app/domain/reorganisation/waiting.ts'
import { approved, coverageOn, posted, type ShortStep } from '#tests/acts.ts'
import { actor } from '#tests/cast.ts'
import { at } from '#tests/time.ts'

const kinds = ['merge', 'absorb', 'divide', 'separate', 'rename', 'move', 'dissolve', 'transfer', 'place'] as const
const deed = fc.record({ kind: fc.constantFrom(...kinds), one: fc.nat(200), two: fc.nat(200), three: fc.nat(200) })
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

test('every sequence of acts keeps what must be kept', { timeout: 240_000 }, async () => {
  let day = '2026-11-25'
  let number = 0
  at(day)
  const kept = new Map([['2025-12-31', await coverageOn('2025-12-31')]])
  let taken = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 8 }), async (deeds) => {
      for (const one of deeds) {
        kept.set(day, await coverageOn(day))
        day = daysAfter(day, 1)
        at(day)
        const people = await posted(day)
        if (await tried(one, ++number)) taken++
        expect(await brokenOn(today())).toEqual([])
        expect(await posted(day)).toEqual(people)
        for (const [past, coverage] of [...kept].slice(-3)) expect([past, await coverageOn(past)]).toEqual([past, coverage])
      }
    }),
    { numRuns: 5, endOnFailure: true },
  )
  for (const [past, coverage] of kept) expect([past, await coverageOn(past)]).toEqual([past, coverage])
  expect(taken).toBeGreaterThan(5)
})

/** Whether it was done: what is against the rules is refused in words, and changes nothing. */
async function tried({ kind, one, two, three }: Deed, number: number): Promise<boolean> {
  const all = (await agenciesUnder([found(await agencyByKey('tinh-lang-son')).id])).filter((agency) => agency.kind !== 'province')
  const name = (place: number) => found(all[place % all.length]).name
  const fresh = { name: `Đơn vị thử ${number}`, kind: 'board', under: name(three), code: null } as const
  const steps: Record<Exclude<typeof kind, 'place'>, ShortStep[]> = {
    merge: [
      { kind: 'merge', from: name(one), founded: { ...fresh, under: 'UBND tỉnh' } },
      { kind: 'merge', from: name(two), founded: fresh },
    ],
    absorb: [{ kind: 'absorb', from: name(one), to: name(two) }],
    divide: [
      { kind: 'divide', from: name(one), to: name(two) },
      { kind: 'divide', from: name(one), founded: fresh },
    ],
    separate: [{ kind: 'separate', from: name(one), founded: fresh }],
    rename: [{ kind: 'rename', from: name(one), name: `Tên thử ${number}` }],
    move: [{ kind: 'move', from: name(one), to: name(two) }],
    dissolve: [{ kind: 'dissolve', from: name(one) }],
    transfer: [{ kind: 'transfer', from: name(one), to: name(two) }],
  }
  try {
    if (kind === 'place') await placeSome(one)
    else await approved(steps[kind])
    return true
  } catch (problem) {
    if (problem instanceof Refused || problem instanceof Invalid) return false
    throw problem
  }
}

async function placeSome(one: number): Promise<void> {
  const admin = await actor('quantri')
  const places = await placesFor(admin)
  const [first] = places.filter(({ heirs }) => heirs.length > 0)
  const heir = first?.heirs[one % first.heirs.length]
  if (first && heir) await place(admin, { fromId: first.from.id, words: '' }, 'all', heir.id)
}
