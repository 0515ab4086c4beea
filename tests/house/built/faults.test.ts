/** The short form of each proof of `npm run faults`, several at once: most of their time is waiting. */
import { afterAll, expect, test } from 'vitest'
import { forgetFolders } from '#tests/faults/ground/folder.ts'
import { weaknessesOfWorkers, weakWorkers } from '#tests/faults/ground/weak-workers.ts'
import { weakened } from '#tests/faults/ground/weaknesses.ts'
import { proofs } from '#tests/faults/proofs.ts'

afterAll(forgetFolders)

test.each(proofs)('$weakness: can be planted in what is built', ({ weakness }) => {
  expect(() => (weaknessesOfWorkers.includes(weakness) ? weakWorkers(weakness) : weakened(weakness))).not.toThrow()
})

for (const { says, sizes, run } of proofs.filter(({ measures }) => !measures)) {
  test.concurrent(says, { timeout: 600_000 }, async ({ expect }) => {
    const { wrong, untried } = await run(sizes.short, null)
    if (untried) console.info(`not tried: ${untried}`)
    expect(wrong.slice(0, 10)).toEqual([])
  })
}
