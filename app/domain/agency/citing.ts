/** Papers of authority that what is done may cite: number, issuer and date tell them apart. */
import { and, eq } from 'drizzle-orm'
import type { Day } from '#app/domain/clock.ts'
import { transaction } from '#db'
import { decisions } from '#db/schema/index.ts'

export type Document = { number: string; issuer: string; issuedOn: Day; title: string }

/** Its id, kept from now on where it was not; what it is called may be corrected. */
export async function cited({ title, ...document }: Document): Promise<string> {
  return transaction(async (tx) => {
    const same = and(
      eq(decisions.number, document.number),
      eq(decisions.issuer, document.issuer),
      eq(decisions.issuedOn, document.issuedOn),
    )
    const [known] = await tx.select({ id: decisions.id, title: decisions.title }).from(decisions).where(same)
    if (known && title && title !== known.title) await tx.update(decisions).set({ title }).where(eq(decisions.id, known.id))
    const [decision] = known
      ? [known]
      : await tx
          .insert(decisions)
          .values({ ...document, title })
          .returning({ id: decisions.id })
    if (!decision) throw new Error('a decision was not stored')
    return decision.id
  })
}
