/** Somebody new in the register is somebody more to be covered: both in one transaction. */
import type { Actor } from '#app/domain/access.ts'
import { type NewPosting, register } from '#app/domain/person/registering.ts'
import type { Registration } from '#app/domain/person/writing.ts'
import { transaction } from '#db'
import { recount } from './tallying.ts'

/** Answers the id. */
export async function enter(actor: Actor, person: Registration, posting: NewPosting): Promise<string> {
  return transaction(async () => {
    const id = await register(actor, person, posting)
    await recount([posting.agencyId])
    return id
  })
}
