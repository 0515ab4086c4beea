/** Who stands in for an agency that is no more. */
import { today } from '#app/domain/clock.ts'
import { directoryOn } from './directory.ts'
import { type Agency, agencyOn } from './tree.ts'

/** Its only heir, or that one's; null where there are several, or none. */
export async function standInFor(key: string): Promise<Agency | null> {
  const { entries } = await directoryOn()
  let at = [...entries.values()].find((entry) => entry.key === key)
  for (let steps = 0; at && !at.isOpen && steps < 8; steps++) {
    const [heir, ...others] = at.heirIds
    at = others.length === 0 ? entries.get(heir ?? '') : undefined
  }
  return at ? agencyOn(today(), at.id) : null
}
