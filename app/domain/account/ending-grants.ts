/** Roles end with what they were given for: whoever goes elsewhere keeps only those whose scope holds the new agency, whoever leaves keeps none. Nobody ends those of one who may more. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { type Day, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { db, transaction } from '#db'
import { grants } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { demandAnotherAdministrator } from './administrators.ts'
import { lastingOn } from './lasting.ts'
import { openAccount } from './opening.ts'
import { demandAuthorityOver } from './reach.ts'
import { endSessionsOf } from './sessions.ts'

export async function endGrants(actor: Actor, personId: string, on: Day, keptAt: string | null): Promise<void> {
  await transaction(async (tx) => {
    const running = and(eq(grants.personId, personId), lastingOn(on))
    const ending = []
    for (const grant of await db.select().from(grants).where(running))
      if (!keptAt || !(await subtreeIds([grant.agencyId], on)).includes(keptAt)) ending.push(grant)
    const ids = ending.map(({ id }) => id)
    await demandAuthorityOver(actor, 'person.change', { id: personId }, inArray(grants.id, ids))
    if (ending.some(({ role }) => role === 'administrator')) await demandAnotherAdministrator({ personId })
    for (const { id, role, agencyId, from } of ending) {
      const until = from > on ? from : on
      await tx.update(grants).set({ until }).where(eq(grants.id, id))
      await record(actor, 'role.ended', { kind: 'grant', id, personId, agencyId }, { role, until })
    }
    if (ending.length > 0 && on <= today()) await endSessionsOf((await openAccount(actor, personId)).id)
  })
}
