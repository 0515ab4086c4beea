/** Papers of authority that the seed cites. */
import { found } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { decisions } from '#db/schema/index.ts'

/** Answers the id. */
export async function decide(paper: { number: string; issuer: string; issuedOn: string; title: string }): Promise<string> {
  return transaction(async (tx) => {
    const [decision] = await tx.insert(decisions).values(paper).returning({ id: decisions.id })
    return found(decision).id
  })
}
