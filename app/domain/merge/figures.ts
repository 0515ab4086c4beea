/** How the two are counted in coverage, agency by agency: asked before and after, so that the difference can be told. */
import { today } from '#app/domain/clock.ts'
import { partOf, questionOf } from '#app/domain/coverage/parts.ts'
import { readTallies } from '#app/domain/coverage/tallied.ts'
import { none, type Tally, withMore } from '#app/domain/coverage/tallying.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { countCoverage } from '#db/coverage.ts'
import type { MergeTold } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'

export type Place = { agencyId: string; agencyName: string }
type Figure = Place & { requirementId: string; requirement: string; all: Tally; ofThem: Tally }

export async function figuresOf(personIds: string[], places: Place[]): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const requirement of await openRequirements()) {
    const reach = new Set(await subtreeIds([requirement.agencyId], today()))
    const within = places.filter(({ agencyId }) => reach.has(agencyId))
    const ids = within.map(({ agencyId }) => agencyId)
    const part = partOf(requirement, null)
    const all = (await readTallies(requirement, ids)).tallies.get(part.id)
    const counts = await countCoverage({ ...questionOf(requirement, part, ids), people: personIds })
    for (const place of within) {
      const ofThem = counts.filter(({ agencyId }) => agencyId === place.agencyId).reduce(withMore, none)
      figures.push({
        ...place,
        requirementId: requirement.id,
        requirement: requirement.title,
        all: all?.get(place.agencyId) ?? none,
        ofThem,
      })
    }
  }
  return figures
}

/** Only where something is another than before. */
export function difference(before: Figure[], after: Figure[]): MergeTold['coverage'] {
  return before.flatMap(({ requirement, requirementId, agencyId, agencyName, all, ofThem }) => {
    const then = after.find((one) => one.requirementId === requirementId && one.agencyId === agencyId)?.ofThem ?? none
    const by = (part: 'obliged' | 'completed') => then[part] - ofThem[part]
    if (by('obliged') === 0 && by('completed') === 0) return []
    const { obliged, completed } = all
    return [
      {
        requirement,
        agencyName,
        before: { obliged, completed },
        after: { obliged: obliged + by('obliged'), completed: completed + by('completed') },
      },
    ]
  })
}
