/** The short form of each proof of `npm run faults`. */
import { afterAll, expect, test } from 'vitest'
import { forgetFolders } from '#tests/faults/ground/folder.ts'
import { proofs } from '#tests/faults/proofs.ts'

afterAll(forgetFolders)

for (const { says, sizes, run } of proofs.filter(({ measures }) => !measures)) {
  test(says, { timeout: 600_000 }, async () => {
    const { wrong, untried } = await run(sizes.short, null)
    if (untried) console.info(`not tried: ${untried}`)
    expect(wrong.slice(0, 10)).toEqual([])
  })
}
