import { describe, expect, test } from 'vitest'
import { holidaysOf, lackingIn, presentCalendar, yearsEntered } from '#app/domain/holiday/calendar.ts'
import { enterHoliday, withdrawHoliday } from '#app/domain/holiday/entering.ts'
import { Forbidden, Invalid, Missing } from '#app/domain/problem.ts'
import { isWorkingDay } from '#app/domain/working-days.ts'
import { loadHolidays } from '#app/tasks/seed/holidays.ts'
import { actor } from '#tests/cast.ts'

const swapped = { day: '2027-02-10', kind: 'off', feast: 'lunarNewYear', source: 'Thông báo của Bộ Nội vụ' } as const

async function faultOf(work: Promise<unknown>): Promise<string | undefined> {
  const problem = await work.then(() => null).catch((thrown: unknown) => thrown)
  return problem instanceof Invalid ? problem.fields['day']?.code : undefined
}

describe('Days off', () => {
  test('of 2025 and 2026 are all there; of 2027 it is said which the government has not declared', async () => {
    expect(await yearsEntered()).toEqual([2025, 2026, 2027])
    expect([await lackingIn(2025), await lackingIn(2026)]).toEqual([[], []])
    expect(await lackingIn(2027)).toEqual([
      { feast: 'lunarNewYear', entered: 3, lawful: 5 },
      { feast: 'national', entered: 1, lawful: 2 },
    ])
    expect((await lackingIn(2028)).length).toBe(7)
  })

  test('are entered by an administrator alone, once each, and a day worked instead lies on a weekend', async () => {
    const administrator = await actor('quantri')
    await expect(enterHoliday(await actor('nhansu'), swapped)).rejects.toThrow(Forbidden)
    await enterHoliday(administrator, swapped)
    expect(isWorkingDay(await presentCalendar(), '2027-02-10')).toBe(false)
    expect(await faultOf(enterHoliday(administrator, swapped))).toBe('holiday.entered')
    expect(await faultOf(enterHoliday(administrator, { ...swapped, day: '2027-02-17', kind: 'worked' }))).toBe('holiday.workedAlready')
    expect(await faultOf(enterHoliday(administrator, { ...swapped, day: '1999-02-17' }))).toBe('holiday.years')
    await enterHoliday(administrator, { ...swapped, day: '2027-02-20', kind: 'worked', feast: 'swapped' })
    expect(isWorkingDay(await presentCalendar(), '2027-02-20')).toBe(true)
  })

  test('taken back stay taken back at the next start, and can be entered again', async () => {
    const administrator = await actor('quantri')
    const culture = (await holidaysOf(2027)).find(({ feast }) => feast === 'culture')
    await expect(withdrawHoliday(await actor('lanhdao'), culture?.id)).rejects.toThrow(Forbidden)
    await withdrawHoliday(administrator, culture?.id)
    await expect(withdrawHoliday(administrator, culture?.id)).rejects.toThrow(Missing)
    await loadHolidays()
    expect(isWorkingDay(await presentCalendar(), '2027-11-24')).toBe(true)
    await enterHoliday(administrator, { day: '2027-11-24', kind: 'off', feast: 'culture', source: null })
    expect(isWorkingDay(await presentCalendar(), '2027-11-24')).toBe(false)
  })
})
