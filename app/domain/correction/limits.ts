/**
 * How long answers may take. Nghị định 356/2025/NĐ-CP, Điều 5: what was received is confirmed within 2 working days, data is corrected within 10 days,
 * once prolonged by 10 at most. Known from public toolkits that quote the decree, so each is a dated row that an administrator may change. The
 * decree is quoted with "working days" for the first alone: the others count every day, and end on a working day.
 */
import { asc, desc, eq, lte } from 'drizzle-orm'
import { type Actor, demand } from '#app/domain/access.ts'
import { type Day, now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { found, invalid } from '#app/domain/problem.ts'
import type { Limit } from '#app/domain/working-days.ts'
import { db, transaction } from '#db'
import { correctionLimits, people } from '#db/schema/index.ts'

export const limitNames = ['receipt', 'answer', 'extension'] as const
export type LimitName = (typeof limitNames)[number]
export type Ruling = Limit & { from: Day; source: string }

const decree = { from: '2026-01-01', source: 'Nghị định 356/2025/NĐ-CP, Điều 5' }

export const limitsInLaw: (Ruling & { name: LimitName })[] = [
  { name: 'receipt', days: 2, counted: 'workingDays', ...decree },
  { name: 'answer', days: 10, counted: 'days', ...decree },
  { name: 'extension', days: 10, counted: 'days', ...decree },
]

/** Whichever begins last by today. */
export async function limitsNow(): Promise<Record<LimitName, Ruling>> {
  const rows = await db
    .select()
    .from(correctionLimits)
    .where(lte(correctionLimits.from, today()))
    .orderBy(asc(correctionLimits.from), asc(correctionLimits.number))
  const holding = new Map(limitsInLaw.map(({ name, ...ruling }): [LimitName, Ruling] => [name, ruling]))
  for (const { name, days, counted, from, source } of rows) holding.set(name, { days, counted, from, source })
  return { receipt: found(holding.get('receipt')), answer: found(holding.get('answer')), extension: found(holding.get('extension')) }
}

/** What was asked before keeps the day it was told. */
export async function changeLimit(actor: Actor, name: LimitName, ruling: Ruling): Promise<void> {
  demand(actor, 'holiday.set')
  if (!Number.isInteger(ruling.days) || ruling.days < 1 || ruling.days > 90) invalid('days', 'correction.limitRange')
  await transaction(async (tx) => {
    const [last] = await db
      .select({ number: correctionLimits.number })
      .from(correctionLimits)
      .where(eq(correctionLimits.name, name))
      .orderBy(desc(correctionLimits.number))
      .limit(1)
    await tx.insert(correctionLimits).values({ name, ...ruling, number: (last?.number ?? 0) + 1, setAt: now(), setBy: actor.id })
    await record(actor, 'correction.limited', { kind: 'correction', id: name }, { days: ruling.days, from: ruling.from })
  })
}

const changesShown = 20

/** The newest first, each with who and when. */
export async function changesOfLimit(name: LimitName) {
  return db
    .select({
      id: correctionLimits.id,
      days: correctionLimits.days,
      counted: correctionLimits.counted,
      from: correctionLimits.from,
      source: correctionLimits.source,
      at: correctionLimits.setAt,
      by: people.fullName,
    })
    .from(correctionLimits)
    .leftJoin(people, eq(people.id, correctionLimits.setBy))
    .where(eq(correctionLimits.name, name))
    .orderBy(desc(correctionLimits.number))
    .limit(changesShown)
}
