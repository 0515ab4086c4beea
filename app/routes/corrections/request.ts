/** A request as an officer reads it: what is held back is not in it. */
import { isHeldBack, isOfRegister } from '#app/domain/correction/fields.ts'
import { limitsNow } from '#app/domain/correction/limits.ts'
import { correctionFor } from '#app/domain/correction/queue.ts'
import { standingOf } from '#app/domain/correction/standing.ts'
import { presentCalendar } from '#app/domain/holiday/calendar.ts'
import { enteredAs } from '#app/domain/person/editing.ts'
import type { Person } from '#app/domain/person/register.ts'
import { personById } from '#app/domain/person/register.ts'
import { nameOfCorrected, valueInWords } from '#app/text/correction-words.ts'

export async function requestFor(officer: Person, id: string | undefined) {
  const row = await correctionFor(officer, id)
  const { field, wanted, personId } = row
  const held = isHeldBack(field)
  const kept = isOfRegister(field) && !held ? (await enteredAs(personId))[field] : null
  const standing = standingOf(row, await presentCalendar())
  const isOpen = row.closedAt === null
  return {
    id: row.id,
    person: { id: personId, fullName: row.fullName },
    agencyName: row.agencyName,
    name: nameOfCorrected(field),
    isOfRegister: isOfRegister(field),
    held,
    kept: kept ? valueInWords(field, kept) : null,
    wanted: held || wanted === null ? null : valueInWords(field, wanted),
    evidence: row.evidence,
    askedAt: row.askedAt,
    standing,
    isOpen,
    mayExtend: isOpen && row.extendedAt === null && standing.state !== 'late',
    extensionDays: (await limitsNow()).extension.days,
    extensionReason: row.extensionReason,
    closedAt: row.closedAt,
    closedBy: row.closedBy ? ((await personById(row.closedBy))?.fullName ?? null) : null,
    answer: row.answer,
  }
}
