/** The days off and the Saturdays worked that are entered, and what of a year is not entered yet. */
import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm'
import type { Calendar } from '#app/domain/working-days.ts'
import { db } from '#db'
import { type Feast, holidays, people } from '#db/schema/index.ts'

/**
 * How many days off the law gives for each feast: Bộ luật Lao động 2019, Điều 112; the Day of Culture by Nghị quyết 28/2026/QH16 from 1/7/2026
 * on. Which five days of Tết, and whether 1/9 or 3/9, the government declares each year.
 */
const lawful: { feast: Feast; days: number; since: number }[] = [
  { feast: 'newYear', days: 1, since: 2013 },
  { feast: 'lunarNewYear', days: 5, since: 2013 },
  { feast: 'ancestors', days: 1, since: 2013 },
  { feast: 'victory', days: 1, since: 2013 },
  { feast: 'labour', days: 1, since: 2013 },
  { feast: 'national', days: 2, since: 2021 },
  { feast: 'culture', days: 1, since: 2026 },
]

export const feasts: Feast[] = [...lawful.map(({ feast }) => feast), 'swapped', 'other']

export async function presentCalendar(): Promise<Calendar> {
  const rows = await db.select({ day: holidays.day, kind: holidays.kind }).from(holidays).where(isNull(holidays.withdrawnAt))
  const daysOf = (wanted: 'off' | 'worked') => new Set(rows.flatMap(({ day, kind }) => (kind === wanted ? [day] : [])))
  return { off: daysOf('off'), worked: daysOf('worked') }
}

export async function holidaysOf(year: number) {
  return db
    .select({
      id: holidays.id,
      day: holidays.day,
      kind: holidays.kind,
      feast: holidays.feast,
      source: holidays.source,
      setAt: holidays.setAt,
      setBy: people.fullName,
    })
    .from(holidays)
    .leftJoin(people, eq(people.id, holidays.setBy))
    .where(and(isNull(holidays.withdrawnAt), gte(holidays.day, `${year}-01-01`), lte(holidays.day, `${year}-12-31`)))
    .orderBy(asc(holidays.day))
}

/** Years with days entered, the first first. */
export async function yearsEntered(): Promise<number[]> {
  const rows = await db.select({ day: holidays.day }).from(holidays).where(isNull(holidays.withdrawnAt))
  return [...new Set(rows.map(({ day }) => Number(day.slice(0, 4))))].sort((one, other) => one - other)
}

/** Feasts of a year of which fewer days are entered than the law gives. */
export async function lackingIn(year: number): Promise<{ feast: Feast; entered: number; lawful: number }[]> {
  const entered = (await holidaysOf(year)).filter(({ kind }) => kind === 'off')
  return lawful
    .filter(({ since }) => since <= year)
    .map(({ feast, days }) => ({ feast, entered: entered.filter((one) => one.feast === feast).length, lawful: days }))
    .filter((one) => one.entered < one.lawful)
}
