import { and, eq, inArray, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { loadHistory } from '#app/tasks/seed/history.ts'
import { bearerOf, countOf, inProvince } from '#tests/agencies.ts'
import { db, transaction } from '#db'
import { agencies, agencyCodes, agencyKinds, agencyNames, agencyParents, successions } from '#db/schema/index.ts'

const today = '2026-11-23'

describe('before 2025, the province', () => {
  test('had 226 communes up to 2019, 200 from 2020, 194 from the end of 2024', async () => {
    const all = ['commune', 'ward', 'township']
    expect([await countOf('2019-12-31', all), await countOf('2019-12-31', ['commune'])]).toEqual([226, 207])
    expect([await countOf('2020-01-01', all), await countOf('2020-01-01', ['commune'])]).toEqual([200, 181])
    expect([await countOf('2025-03-01', all), await countOf('2025-03-01', ['commune'])]).toEqual([194, 175])
  })

  test('had as many communes in each district as the lists of the years say', async () => {
    const counted = async (day: string) => {
      const province = await inProvince(day)
      const below = (id: string) => province.filter(({ parentId }) => parentId === id).length
      const districts = province.filter(({ kind }) => kind === 'district').map(({ id, key }) => [Number(key.slice(-3)), below(id)] as const)
      return districts.sort(([a], [b]) => a - b).map(([, communes]) => communes)
    }
    expect(await counted('2019-12-31')).toEqual([8, 23, 20, 20, 23, 24, 20, 26, 21, 29, 12])
    expect(await counted('2020-01-01')).toEqual([8, 22, 19, 17, 22, 17, 18, 24, 20, 21, 12])
    expect(await counted('2025-03-01')).toEqual([8, 20, 19, 17, 22, 15, 18, 23, 20, 20, 12])
  })

  test('bears each code once on any day, though 06040 wandered', async () => {
    expect((await bearerOf('06040', '2024-01-01'))?.name).toBe('Xã Đại Đồng')
    expect((await bearerOf('06040', '2025-06-30'))?.name).toBe('Thị trấn Thất Khê')
    expect((await bearerOf('06040', today))?.name).toBe('Xã Thất Khê')
    expect((await bearerOf('05995', '2024-01-01'))?.name).toBe('Thị trấn Thất Khê')
  })

  test('had departments of other names before 1/3/2025, and two boards of the Party where there is one', async () => {
    expect(await countOf('2025-02-28', ['department'])).toBe(16)
    expect(await countOf('2025-03-01', ['department'])).toBe(12)
    expect(await agencyByKey('ban-dan-van-tinh-uy', '2025-01-31')).not.toBeNull()
    expect(await agencyByKey('ban-tuyen-giao-dan-van-tinh-uy', '2025-01-31')).toBeNull()
  })
})

describe('its history', () => {
  test('leaves an heir that is not known unnamed', async () => {
    const edges = await db
      .select({ kind: successions.kind, toId: successions.toId, note: successions.note })
      .from(successions)
      .where(and(isNull(successions.toId), eq(successions.kind, 'merge')))
    expect(edges).toHaveLength(38)
    expect(edges.every(({ note }) => note?.includes('chưa xác minh'))).toBe(true)
  })

  test('comes to an installation that began without it', async () => {
    const before = await db.$count(successions)
    const earlier = await db.select({ id: agencies.id }).from(agencies).where(eq(agencies.closedOn, '2020-01-01'))
    const ids = earlier.map(({ id }) => id)
    expect(ids).toHaveLength(36)
    await transaction(async (tx) => {
      await tx.delete(successions).where(inArray(successions.fromId, ids))
      for (const table of [agencyNames, agencyKinds, agencyCodes, agencyParents]) await tx.delete(table).where(inArray(table.agencyId, ids))
      await tx.delete(agencies).where(inArray(agencies.id, ids))
    })
    expect(await countOf('2019-12-31', ['commune', 'ward', 'township'])).toBe(190)
    await loadHistory()
    expect(await countOf('2019-12-31', ['commune', 'ward', 'township'])).toBe(226)
    expect(await db.$count(successions)).toBe(before)
  })
})
