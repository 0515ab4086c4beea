/** The last thing done, and all that follows from it in one transaction: completion, its paper, the tally of coverage. */
import type { Actor } from '#app/domain/access.ts'
import { issueCertificate } from '#app/domain/certificate/issuing.ts'
import { completeIfDone, type Completion } from '#app/domain/completion/completing.ts'
import type { Enrolment } from '#app/domain/learning/enrolling.ts'
import { markDone, type Module } from '#app/domain/learning/progress.ts'
import type { Person } from '#app/domain/person/register.ts'
import { transaction } from '#db'

/** "Đánh dấu đã học xong". Answers the completion, where this was the last thing. */
export async function finishModule(person: Person, enrolment: Enrolment, module: Module): Promise<Completion | null> {
  return transaction(async () => {
    await markDone(person, enrolment, module)
    return conclude(person, enrolment)
  })
}

/** Draws what follows from whatever has just been done in an enrolment. */
export async function conclude(actor: Actor, enrolment: Enrolment): Promise<Completion | null> {
  const completion = await completeIfDone(actor, enrolment)
  if (completion) await issueCertificate(actor, completion)
  return completion
}
