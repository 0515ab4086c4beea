/** What somebody asked to be corrected is corrected as they asked: the register, the count and the answer in one transaction. */
import { type Actor, demand } from '#app/domain/access.ts'
import { close, openFor } from '#app/domain/correction/answering.ts'
import { amendmentOf, isOfRegister } from '#app/domain/correction/fields.ts'
import type { Wording } from '#app/domain/correction/telling.ts'
import { invalid } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { correct } from './moving.ts'

/** What was asked in words has been done on the person's pages before: then it is said what. */
export async function correctAsAsked(officer: Actor, id: string | undefined, answer: string | null, wording: Wording): Promise<void> {
  demand(officer, 'correction.answer')
  await transaction(async () => {
    const waiting = await openFor(officer, id)
    if (isOfRegister(waiting.field)) await correct(officer, waiting.personId, amendmentOf(waiting.field, waiting.wanted ?? ''))
    else if (!answer) invalid('reason', 'correction.sayWhat')
    await close(officer, waiting, 'corrected', answer, wording)
  })
}
