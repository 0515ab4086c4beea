/** Which agencies somebody's scope holds: those below it, and those that are no more, where their place or their work came to it. */
import { type Day, today } from '#app/domain/clock.ts'
import { subtreeIds } from '#db/tree.ts'
import { directoryOn } from './directory.ts'

/** For what was on an earlier day, also those that were below it then. */
export async function reachOf(roots: string[], day: Day = today()): Promise<Set<string>> {
  const reach = new Set(await subtreeIds(roots, today()))
  if (day !== today()) for (const id of await subtreeIds(roots, day)) reach.add(id)
  const closed = [...(await directoryOn()).entries.values()].filter(({ isOpen }) => !isOpen)
  for (let before = -1; before !== reach.size; ) {
    before = reach.size
    for (const { id, parentId, heirIds } of closed)
      if (reach.has(parentId ?? '') || (heirIds.length > 0 && heirIds.every((heir) => reach.has(heir)))) reach.add(id)
  }
  return reach
}
