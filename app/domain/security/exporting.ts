/** Lists of people that leave the system in a file: who took which. */
import type { Actor } from '#app/domain/access.ts'
import { notice } from './noticing.ts'

export function noteExport(actor: Actor, what: 'people' | 'completions' | 'security', subject?: { kind: string; id: string }): void {
  notice({ event: `export.${what}`, outcome: 'done', actorId: actor.id, ...(subject && { subject }) })
}
