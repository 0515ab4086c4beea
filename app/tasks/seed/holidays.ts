/**
 * Days off and Saturdays worked of 2025 to 2027 as far as they are certain, and the time limits for answering. Of 2027 the days of Tết around
 * the first three, and the second day of the National Day, had not been declared: they are left for the administrator.
 * 2025: Thông báo 6150/TB-BLĐTBXH; 2026: Thông báo 9441/TB-BNV; what falls on a weekend is made up by the next working day (Bộ luật Lao
 * động 2019, Điều 111). Days an administrator took back stay taken back.
 */
import { now } from '#app/domain/clock.ts'
import { limitsInLaw } from '#app/domain/correction/limits.ts'
import { db, transaction } from '#db'
import { correctionLimits, type Feast, holidays } from '#db/schema/index.ts'

const law = 'Bộ luật Lao động 2019, Điều 112'
const culture = 'Nghị quyết 28/2026/QH16'
const in2025 = 'Thông báo 6150/TB-BLĐTBXH'
const in2026 = 'Thông báo 9441/TB-BNV'

type Known = [feast: Feast, source: string, ...days: string[]]

const off: Known[] = [
  ['newYear', law, '2025-01-01', '2026-01-01', '2027-01-01'],
  ['lunarNewYear', in2025, '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
  ['lunarNewYear', in2026, '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  ['lunarNewYear', law, '2027-02-06', '2027-02-07', '2027-02-08'],
  ['ancestors', law, '2025-04-07', '2026-04-26', '2026-04-27', '2027-04-16'],
  ['victory', law, '2025-04-30', '2026-04-30', '2027-04-30'],
  ['labour', law, '2025-05-01', '2026-05-01', '2027-05-01', '2027-05-03'],
  ['national', in2025, '2025-09-01', '2025-09-02'],
  ['national', in2026, '2026-09-01', '2026-09-02'],
  ['national', law, '2027-09-02'],
  ['culture', culture, '2026-11-24', '2027-11-24'],
  ['swapped', in2025, '2025-05-02'],
  ['swapped', in2026, '2026-01-02', '2026-08-31'],
]
const worked: Known[] = [
  ['swapped', in2025, '2025-04-26'],
  ['swapped', in2026, '2026-01-10', '2026-08-22'],
]

export async function loadHolidays(): Promise<void> {
  const rows = [...rowsOf('off', off), ...rowsOf('worked', worked)]
  await transaction(async (tx) => {
    await tx.insert(holidays).values(rows).onConflictDoNothing()
    if ((await db.$count(correctionLimits)) > 0) return
    await tx.insert(correctionLimits).values(limitsInLaw.map((limit) => ({ ...limit, number: 1, setAt: now(), setBy: null })))
  })
}

function rowsOf(kind: 'off' | 'worked', known: Known[]) {
  return known.flatMap(([feast, source, ...days]) => days.map((day) => ({ day, kind, feast, source, setAt: now(), setBy: null })))
}
