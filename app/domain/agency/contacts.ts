/** Whom to ask at each agency: public, so that who cannot sign in finds somebody. */
import { and, asc, eq } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import { record } from '#app/domain/history/recording.ts'
import { missing } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencyContacts, agencyNames } from '#db/schema/index.ts'
import { containsWords } from '#db/search.ts'
import { subtreeIds } from '#db/tree.ts'

const contactsShown = 50

export async function contactsFor(words: string): Promise<{ agency: string; name: string; phone: string }[]> {
  return db
    .select({ agency: agencyNames.name, name: agencyContacts.name, phone: agencyContacts.phone })
    .from(agencyContacts)
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, agencyContacts.agencyId), holdsOn(agencyNames, today())))
    .where(and(holdsOn(agencyContacts, today()), containsWords(agencyNames.folded, fold(words))))
    .orderBy(asc(agencyNames.folded))
    .limit(contactsShown)
}

/** From today on; who it was before stays on record. */
export async function nameContact(actor: Actor, agencyId: string, contact: { name: string; phone: string }): Promise<void> {
  demand(actor, 'contact.edit')
  if (!(await subtreeIds(scopeOf(actor, 'contact.edit'), today())).includes(agencyId)) missing()
  await transaction(async (tx) => {
    await tx.update(agencyContacts).set({ until: today() }).where(and(eq(agencyContacts.agencyId, agencyId), holdsOn(agencyContacts, today())))
    await tx.insert(agencyContacts).values({ agencyId, ...contact, from: today() })
    await record(actor, 'contact.named', { kind: 'agency', id: agencyId, agencyId })
  })
}
