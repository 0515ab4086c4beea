/** Whoever moves, goes away, comes back or is of another type is counted elsewhere or otherwise from then on: both in one transaction. */
import type { Actor } from '#app/domain/access.ts'
import { amend } from '#app/domain/person/editing.ts'
import { depart, goOnLeave, second } from '#app/domain/person/leaving.ts'
import { transfer } from '#app/domain/person/moving.ts'
import { postingOf } from '#app/domain/person/register.ts'
import { comeBack } from '#app/domain/person/returning.ts'
import { withdrawAbsence, withdrawPosting } from '#app/domain/person/withdrawing.ts'
import { transaction } from '#db'
import { recount } from './tallying.ts'

export const relocate = counted(transfer)
export const sendOnLeave = counted(goOnLeave)
export const lend = counted(second)
export const release = counted(depart)
export const readmit = counted(comeBack)
export const correct = counted(amend)
export const takeBackPosting = counted(withdrawPosting)
export const takeBackAbsence = counted(withdrawAbsence)

type Command<Given, Answer> = (actor: Actor, personId: string, given: Given) => Promise<Answer>

/** Recounts the agency that counted the person before and the one that does now; what lies ahead is counted when its day comes. */
function counted<Given, Answer>(command: Command<Given, Answer>): Command<Given, Answer> {
  return (actor, personId, given) =>
    transaction(async () => {
      const before = await postingOf(personId)
      const answer = await command(actor, personId, given)
      const after = await postingOf(personId)
      await recount([...new Set([before, after].flatMap((posting) => posting?.agencyId ?? []))])
      return answer
    })
}
