/** Whom to ask at each agency: public, so that who cannot sign in finds somebody. */
import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import { record } from '#app/domain/history/recording.ts'
import { missing } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencies, agencyContacts, agencyNames, agencyParents } from '#db/schema/index.ts'
import { subtreeIds } from '#db/tree.ts'
import { agenciesUnder } from './tree.ts'

const contactsShown = 40

export type Contact = {
  agency: string
  name: string
  phone: string /** The agency whose contact it is, where one further up stands in. */
  of: string | null
}

/** Agencies whose name contains the words, each with its contact or that of the nearest one above. Without words, those that name their own. */
export async function contactsFor(words: string): Promise<Contact[]> {
  const folded = fold(words)
  const placed = await placedAgencies()
  const own = await ownContacts()
  const found = [...placed.values()].filter((agency) => containsAll(agency.folded, folded) && (folded !== '' || own.has(agency.id)))
  return found.slice(0, contactsShown).flatMap((agency) => nearest(agency, placed, own))
}

/** Whom somebody of this agency asks; null where nobody is named up to the top. */
export async function contactOf(agencyId: string): Promise<Contact | null> {
  return (await contactsOf([agencyId])).get(agencyId) ?? null
}

/** The same of several. */
export async function contactsOf(agencyIds: string[]): Promise<Map<string, Contact>> {
  const [placed, own] = await Promise.all([placedAgencies(), ownContacts()])
  const each = agencyIds.flatMap((id) => {
    const agency = placed.get(id)
    return agency ? nearest(agency, placed, own).map((contact) => [id, contact] as const) : []
  })
  return new Map(each)
}

function nearest(agency: Placed, placed: Map<string, Placed>, own: Map<string, { name: string; phone: string }>): Contact[] {
  for (let at: Placed | undefined = agency, steps = 0; at && steps < 8; at = placed.get(at.parentId ?? ''), steps++) {
    const contact = own.get(at.id)
    if (contact) return [{ agency: agency.name, ...contact, of: at === agency ? null : at.name }]
  }
  return []
}

/** The agencies whose contact the actor may name, each with the one it has of its own. */
export async function contactsNamedBy(
  actor: Actor,
): Promise<{ id: string; agency: string; contact: { name: string; phone: string } | null }[]> {
  const [agencies, own] = await Promise.all([agenciesUnder(scopeOf(actor, 'contact.edit')), ownContacts()])
  return agencies.map(({ id, name }) => ({ id, agency: name, contact: own.get(id) ?? null }))
}

/** From today on; who it was before stays on record. */
export async function nameContact(actor: Actor, agencyId: string, contact: { name: string; phone: string }): Promise<void> {
  demand(actor, 'contact.edit')
  if (!(await subtreeIds(scopeOf(actor, 'contact.edit'), today())).includes(agencyId)) missing()
  await transaction(async (tx) => {
    await tx
      .update(agencyContacts)
      .set({ until: today() })
      .where(and(eq(agencyContacts.agencyId, agencyId), holdsOn(agencyContacts, today())))
    await tx.insert(agencyContacts).values({ agencyId, ...contact, from: today() })
    await record(actor, 'contact.named', { kind: 'agency', id: agencyId, agencyId })
  })
}

type Placed = { id: string; name: string; folded: string; parentId: string | null }

/** A province has a few hundred: read whole, so that the way up needs no further query. */
async function placedAgencies(): Promise<Map<string, Placed>> {
  const rows = await db
    .select({ id: agencies.id, name: agencyNames.name, folded: agencyNames.folded, parentId: agencyParents.parentId })
    .from(agencies)
    .innerJoin(agencyNames, and(eq(agencyNames.agencyId, agencies.id), holdsOn(agencyNames, today())))
    .leftJoin(agencyParents, and(eq(agencyParents.agencyId, agencies.id), holdsOn(agencyParents, today())))
    .where(
      and(or(isNull(agencies.openedOn), lte(agencies.openedOn, today())), or(isNull(agencies.closedOn), gt(agencies.closedOn, today()))),
    )
    .orderBy(asc(agencyNames.folded), asc(agencies.id))
  return new Map(rows.map((row) => [row.id, row]))
}

async function ownContacts(): Promise<Map<string, { name: string; phone: string }>> {
  const rows = await db
    .select({ agencyId: agencyContacts.agencyId, name: agencyContacts.name, phone: agencyContacts.phone })
    .from(agencyContacts)
    .where(holdsOn(agencyContacts, today()))
  return new Map(rows.map(({ agencyId, name, phone }) => [agencyId, { name, phone }]))
}

function containsAll(text: string, words: string): boolean {
  return words.split(' ').every((word) => text.includes(word))
}
