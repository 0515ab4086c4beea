/** "Đề nghị chỉnh sửa": what is kept of me is wrong, how it should be and how that is known. It is confirmed at once, and taken back as long as nobody has answered. */
import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { minutesAfter, now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { presentCalendar } from '#app/domain/holiday/calendar.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found, invalid, refuse } from '#app/domain/problem.ts'
import { endOfLimit } from '#app/domain/working-days.ts'
import { db, transaction } from '#db'
import { type CorrectedField, corrections, people } from '#db/schema/index.ts'
import { checkWanted, isOfRegister } from './fields.ts'
import { limitsNow } from './limits.ts'
import { tell, type Wording } from './telling.ts'

export type Asked = { field: CorrectedField; wanted: string; evidence: string }

const mostOpen = 10

/** Answers the id. */
export async function askCorrection(person: Person, { field, wanted, evidence }: Asked, wording: Wording): Promise<string> {
  return transaction(async (tx) => {
    if (isOfRegister(field)) await checkWanted(person.id, field, wanted)
    const open = await openOf(person.id)
    if (isOfRegister(field) && open.some((one) => one.field === field)) invalid('wanted', 'correction.waits')
    if (open.length >= mostOpen) refuse('correction.tooMany', { most: mostOpen })
    const { answer } = await limitsNow()
    const dueOn = endOfLimit(await presentCalendar(), today(), answer)
    const asked = { personId: person.id, field, wanted, evidence, askedAt: now(), dueOn }
    const [made] = await tx.insert(corrections).values(asked).returning({ id: corrections.id })
    const { id } = found(made)
    const about = { kind: 'correction', id, personId: person.id, agencyId: person.posting?.agencyId ?? null } as const
    await record(person, 'correction.asked', about, { fields: field, deadline: dueOn })
    await tell('received', asked, wording)
    return id
  })
}

export async function withdrawCorrection(person: Person, id: string | undefined): Promise<void> {
  await transaction(async (tx) => {
    const mine = and(eq(corrections.id, id ?? ''), eq(corrections.personId, person.id))
    const [row] = await db.select().from(corrections).where(mine)
    const { field, closedAt } = found(row)
    if (closedAt) refuse('correction.answered')
    await tx.update(corrections).set({ closedAt: now(), closedBy: person.id, outcome: 'withdrawn', wanted: null }).where(mine)
    const about = { kind: 'correction', id: id ?? '', personId: person.id, agencyId: person.posting?.agencyId ?? null } as const
    await record(person, 'correction.withdrawn', about, { fields: field })
  })
}

const shown = 100

/** What somebody asked for, the latest first. */
export async function correctionsOf(personId: string) {
  return db
    .select({
      id: corrections.id,
      field: corrections.field,
      wanted: corrections.wanted,
      evidence: corrections.evidence,
      askedAt: corrections.askedAt,
      dueOn: corrections.dueOn,
      extensionReason: corrections.extensionReason,
      closedAt: corrections.closedAt,
      outcome: corrections.outcome,
      answer: corrections.answer,
      answeredBy: people.fullName,
    })
    .from(corrections)
    .leftJoin(people, eq(people.id, corrections.closedBy))
    .where(eq(corrections.personId, personId))
    .orderBy(desc(corrections.askedAt), desc(corrections.id))
    .limit(shown)
}

const noticedDays = 7

/** How many of somebody's were answered within a week, so that who has no address for letters is told, too. */
export async function answeredLately(personId: string): Promise<number> {
  const lately = and(
    inArray(corrections.outcome, ['corrected', 'declined']),
    gt(corrections.closedAt, minutesAfter(now(), -noticedDays * 24 * 60)),
  )
  return db.$count(corrections, and(eq(corrections.personId, personId), lately))
}

async function openOf(personId: string) {
  return db
    .select({ field: corrections.field })
    .from(corrections)
    .where(and(eq(corrections.personId, personId), isNull(corrections.closedAt)))
}
