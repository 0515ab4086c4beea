/** Changing what is required and, in the same transaction, what coverage says. */
import type { Actor } from '#app/domain/access.ts'
import { today } from '#app/domain/clock.ts'
import { amendRequirement, closeRequirement, makeRequirement, reopenRequirement, type Wording } from '#app/domain/requirement/editing.ts'
import { type Requirement, requirementById } from '#app/domain/requirement/requiring.ts'
import { transaction } from '#db'
import { subtreeIds } from '#db/tree.ts'
import { recountRequirement } from './tallying.ts'

/** Answers the id. */
export async function impose(actor: Actor, wording: Wording): Promise<string> {
  return transaction(async () => {
    const id = await makeRequirement(actor, wording)
    await recountUnder(id, [wording.agencyId])
    return id
  })
}

export async function amend(actor: Actor, requirement: Requirement, wording: Wording): Promise<void> {
  await transaction(async () => {
    await amendRequirement(actor, requirement, wording)
    await recountUnder(requirement.id, [requirement.agencyId, wording.agencyId])
  })
}

/** From now on it binds nobody and is not counted. Twice is once. */
export async function close(actor: Actor, requirement: Requirement): Promise<void> {
  await closeRequirement(actor, requirement)
}

export async function reopen(actor: Actor, requirement: Requirement): Promise<void> {
  await transaction(async () => {
    await reopenRequirement(actor, requirement)
    await recountUnder(requirement.id, [requirement.agencyId])
  })
}

async function recountUnder(requirementId: string, agencyIds: string[]): Promise<void> {
  await recountRequirement(await requirementById(requirementId), await subtreeIds(agencyIds, today()))
}
