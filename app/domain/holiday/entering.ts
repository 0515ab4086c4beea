/** Entering the days off that are declared, and Saturdays worked instead; taking back what was entered by mistake. What was told to somebody before stays as it was told. */
import { and, eq, isNull } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { type Day, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { found, invalid } from '#app/domain/problem.ts'
import { isWeekend } from '#app/domain/working-days.ts'
import { db, transaction } from '#db'
import { type Feast, holidays } from '#db/schema/index.ts'

export type Holiday = { day: Day; kind: 'off' | 'worked'; feast: Feast; source: string | null }

export async function enterHoliday(actor: Actor, { day, kind, feast, source }: Holiday): Promise<void> {
  demand(actor, 'holiday.set')
  if (day < '2025-01-01' || day > '2099-12-31') invalid('day', 'holiday.years')
  if (kind === 'worked' && !isWeekend(day)) invalid('day', 'holiday.workedAlready')
  await transaction(async (tx) => {
    const entry = { kind, feast, source, setAt: now(), setBy: actor.id, withdrawnAt: null, withdrawnBy: null }
    const [known] = await db.select().from(holidays).where(eq(holidays.day, day))
    if (known && known.withdrawnAt === null) invalid('day', 'holiday.entered')
    const [stored] = known
      ? await tx.update(holidays).set(entry).where(eq(holidays.id, known.id)).returning({ id: holidays.id })
      : await tx
          .insert(holidays)
          .values({ ...entry, day })
          .returning({ id: holidays.id })
    await record(actor, `holiday.${kind}`, { kind: 'holiday', id: found(stored).id }, { from: day })
  })
}

export async function withdrawHoliday(actor: Actor, id: string | undefined): Promise<Day> {
  demand(actor, 'holiday.set')
  return transaction(async (tx) => {
    const [withdrawn] = await tx
      .update(holidays)
      .set({ withdrawnAt: now(), withdrawnBy: actor.id })
      .where(and(eq(holidays.id, id ?? ''), isNull(holidays.withdrawnAt)))
      .returning({ day: holidays.day })
    const { day } = found(withdrawn)
    await record(actor, 'holiday.withdrawn', { kind: 'holiday', id: id ?? '' }, { from: day })
    return day
  })
}
