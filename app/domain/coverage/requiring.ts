/** Changing what is required, and what that changes in coverage, in one transaction. */
import { agenciesUnder } from '#app/domain/agency/tree.ts'
import type { Person } from '#app/domain/person/register.ts'
import { changeRequirement, closeRequirement, makeRequirement, type Wording } from '#app/domain/requirement/editing.ts'
import { transaction } from '#db'
import { recount } from './tallying.ts'

export async function require(actor: Person, id: string | null, wording: Wording): Promise<string> {
  return transaction(async () => {
    const made = id ?? (await makeRequirement(actor, wording))
    if (id) await changeRequirement(actor, id, wording)
    await recount((await agenciesUnder([wording.agencyId])).map((agency) => agency.id))
    return made
  })
}

/** Closes it, or opens it again. */
export async function close(actor: Person, id: string | undefined): Promise<void> {
  await closeRequirement(actor, id)
}
