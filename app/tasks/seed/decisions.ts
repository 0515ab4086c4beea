/** Papers of authority that the seed cites. */
import { and, eq } from 'drizzle-orm'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { decisions } from '#db/schema/index.ts'

/** Answers the id; a paper that is known is not written down again. */
export async function decide(paper: { number: string; issuer: string; issuedOn: string; title: string }): Promise<string> {
  return transaction(async (tx) => {
    const same = and(eq(decisions.number, paper.number), eq(decisions.issuer, paper.issuer), eq(decisions.issuedOn, paper.issuedOn))
    const [known] = await db.select({ id: decisions.id }).from(decisions).where(same)
    if (known) return known.id
    const [decision] = await tx.insert(decisions).values(paper).returning({ id: decisions.id })
    return found(decision).id
  })
}
