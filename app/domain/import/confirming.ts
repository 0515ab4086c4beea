/** The officer says yes to what the preview shows; where much would move or leave, once more. */
import { eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { askFor } from '#app/domain/job/asking.ts'
import { refuse } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { imports } from '#db/schema/index.ts'
import { type Import, importOf } from './listing.ts'

const brakeShare = 0.1

/** Whether more than a tenth of those there were would move or leave. */
export function brakes({ figures }: Pick<Import, 'figures'>): boolean {
  const { moved = 0, leaving = 0, before = 0 } = figures ?? {}
  return moved + leaving > before * brakeShare
}

/** Whether there is anything to write. */
function writes({ figures }: Pick<Import, 'figures'>): boolean {
  const { new: entered = 0, changed = 0, moved = 0, leaving = 0 } = figures ?? {}
  return entered + changed + moved + leaving > 0
}

/** For what nobody looks at: written by itself, but where so many would move somebody has to look first. */
export async function confirmUnlessDoubtful(actor: Actor, id: string): Promise<void> {
  const one = await importOf(actor, id)
  if (writes(one) && !brakes(one)) await confirmImport(actor, id, false)
}

/** `released`: who confirms has seen how many move or leave. */
export async function confirmImport(actor: Actor, id: string, released: boolean): Promise<void> {
  await transaction(async (tx) => {
    const one = await importOf(actor, id)
    if (one.confirmedAt) refuse('import.confirmedAlready')
    if (!one.plannedAt) refuse('import.notPlanned')
    if (brakes(one) && !released) refuse('import.brake')
    if (!writes(one)) refuse('import.nothingToDo')
    await tx.update(imports).set({ confirmedAt: now(), confirmedBy: actor.id }).where(eq(imports.id, id))
    await askFor(actor, { kind: 'importWriting', subjectId: id, lane: 'register' })
    await record(actor, 'import.confirmed', { kind: 'import', id, agencyId: one.agencyId })
  })
}
