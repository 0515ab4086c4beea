/** Whoever is merged with whomever, however: who was obliged twice is obliged once, and taking it back leaves no trace. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { now, today } from '#app/domain/clock.ts'
import { courseBySlug } from '#app/domain/course/catalogue.ts'
import { partOf, questionOf } from '#app/domain/coverage/parts.ts'
import { recountStale } from '#app/domain/coverage/tallying.ts'
import { mergedFields } from '#app/domain/merge/pair.ts'
import { merge } from '#app/domain/merge/merging.ts'
import type { Side, Terms } from '#app/domain/merge/terms.ts'
import { undoMerge } from '#app/domain/merge/undoing.ts'
import { found } from '#app/domain/problem.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { countCoverage } from '#db/coverage.ts'
import { subtreeIds } from '#db/tree.ts'
import { actor } from '#tests/cast.ts'
import { aCrowd } from '#tests/crowd.ts'
import { register } from '#tests/merging.ts'
import { expectTallies } from '#tests/tallies.ts'
import { at, later } from '#tests/time.ts'

const side = fc.constantFrom<Side>('one', 'other')
const how = fc.record({
  one: fc.nat(100),
  other: fc.nat(100),
  stays: side,
  career: side,
  names: fc.boolean(),
  fields: fc.record(Object.fromEntries(mergedFields.map((field) => [field, side]))),
})

test('distinct people fall by one where both were obliged, and a merge undone was never', { timeout: 240_000 }, async () => {
  at('2026-11-24')
  const officer = await actor('quantri')
  const courses = [await courseBySlug('van-ban-dien-tu'), await courseBySlug('an-toan-thong-tin')]
  const crowd = await aCrowd('gop', courses, 40)
  await recountStale()
  let merged = 0
  await fc.assert(
    fc.asyncProperty(how, async ({ one, other, fields, ...rest }) => {
      const [first, second] = [found(crowd[one % crowd.length]), found(crowd[other % crowd.length])]
      if (first.id === second.id || !first.isPosted || !second.isPosted) return
      const before = await register()
      const obliged = await obligedOf([first.id, second.id])
      const terms = { oneId: first.id, otherId: second.id, fields: fields as Terms['fields'], ...rest }
      const { id, told } = await merge(officer, terms)
      const after = await obligedOf([first.id, second.id])
      for (const [requirement, people] of obliged) if (people === 2) expect([requirement, after.get(requirement)]).toEqual([requirement, 1])
      for (const people of after.values()) expect(people).toBeLessThanOrEqual(1)
      for (const requirement of await openRequirements()) await expectTallies(requirement)
      expect(told.learning.enrolments).toBeGreaterThanOrEqual(0)
      later({ minutes: 1 }, now())
      await undoMerge(officer, id)
      expect(await register()).toEqual(before)
      later({ minutes: 1 }, now())
      merged++
    }),
    { numRuns: 25, endOnFailure: true },
  )
  expect(merged).toBeGreaterThan(3)
})

/** By requirement: how many of these it obliges today. */
async function obligedOf(people: string[]): Promise<Map<string, number>> {
  const counted = new Map<string, number>()
  for (const requirement of await openRequirements()) {
    const agencies = await subtreeIds([requirement.agencyId], today())
    const counts = await countCoverage({ ...questionOf(requirement, partOf(requirement, null), agencies), people })
    const obliged = counts.filter(({ standing }) => standing !== 'excluded')
    counted.set(
      requirement.title,
      obliged.reduce((sum, { people: number }) => sum + number, 0),
    )
  }
  return counted
}
