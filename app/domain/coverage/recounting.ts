/** The whole tally of coverage counted anew, a few agencies at a time. */
import type { Hear } from '#app/domain/job/progress.ts'
import { today } from '#app/domain/clock.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { subtreeIds } from '#db/tree.ts'
import { recount } from './tallying.ts'

const agenciesAtOnce = 5

export async function recountAll(hear: Hear): Promise<void> {
  const roots = (await openRequirements()).map(({ agencyId }) => agencyId)
  const agencies = await subtreeIds([...new Set(roots)], today())
  for (let start = 0; start < agencies.length; start += agenciesAtOnce) {
    hear('counting', start, agencies.length)
    await recount(agencies.slice(start, start + agenciesAtOnce))
  }
}
