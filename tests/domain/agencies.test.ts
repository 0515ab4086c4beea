import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openAgency } from '#app/domain/agency/opening.ts'
import { agenciesUnder, agencyByKey, agencyOn, pathOf } from '#app/domain/agency/tree.ts'
import { Forbidden, found } from '#app/domain/problem.ts'
import { idOf, loadAgencies } from '#app/tasks/seed/agencies.ts'
import { communes, keyOf } from '#app/tasks/seed/communes.ts'
import { loadHistory } from '#app/tasks/seed/history.ts'
import { bearerOf, countOf } from '#tests/agencies.ts'
import { db } from '#db'
import { agencies, agencyCodes, agencyParents, decisions, history, issuers, successions } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'

const beforeReform = '2024-12-31'
const today = '2026-11-23'

describe('the province', () => {
  test('had 11 districts and 194 communes, and has 65 communes and no district', async () => {
    expect(await countOf(beforeReform, ['district'])).toBe(11)
    expect(await countOf(beforeReform, ['commune', 'ward', 'township'])).toBe(194)
    expect(await countOf('2025-06-30', ['commune', 'ward', 'township'])).toBe(194)
    expect(await countOf('2025-07-01', ['district', 'township'])).toBe(0)
    expect(await countOf('2025-07-01', ['commune'])).toBe(61)
    expect(await countOf('2025-07-01', ['ward'])).toBe(4)
  })

  test('had 175 xã, 14 thị trấn and 5 phường before', async () => {
    expect(await countOf(beforeReform, ['commune'])).toBe(175)
    expect(await countOf(beforeReform, ['township'])).toBe(14)
    expect(await countOf(beforeReform, ['ward'])).toBe(5)
  })

  test('gives an old code to another unit: 05986 was Xã Hoàng Đồng and is Phường Tam Thanh', async () => {
    expect((await bearerOf('05986', beforeReform))?.name).toBe('Xã Hoàng Đồng')
    expect((await bearerOf('05986', today))?.name).toBe('Phường Tam Thanh')
    expect((await bearerOf('05974', beforeReform))?.name).toBe('Phường Tam Thanh')
  })

  test('is known by its own codes', async () => {
    const codes = await db
      .select({ scheme: agencyCodes.scheme, code: agencyCodes.code })
      .from(agencyCodes)
      .where(eq(agencyCodes.agencyId, await idOf('tinh-lang-son')))
    expect(codes).toContainEqual({ scheme: 'qcvn102', code: '000.00.00.H37' })
    expect(codes).toContainEqual({ scheme: 'gso', code: '20' })
  })

  test('placed its old communes under districts and places those of today under the committee', async () => {
    const old = found(await agencyByKey('xa-hoang-dong-05986-2025', beforeReform))
    expect((await pathOf(old.id, beforeReform)).map(({ name }) => name)).toEqual([
      'Xã Hoàng Đồng',
      'Thành phố Lạng Sơn',
      'Ủy ban nhân dân tỉnh',
    ])
    expect(await agencyByKey('xa-hoang-dong-05986-2025', today)).toBeNull()
    expect((await pathOf(await idOf('phuong-tam-thanh'))).map(({ name }) => name)).toEqual(['Phường Tam Thanh', 'Ủy ban nhân dân tỉnh'])
  })

  test('keeps party bodies, their school, the Front and the assembly outside the committee', async () => {
    const below = (await agenciesUnder([await idOf('ubnd-tinh')])).map(({ key }) => key)
    for (const key of ['tinh-uy', 'van-phong-tinh-uy', 'truong-chinh-tri', 'ubmttq-tinh', 'van-phong-hdnd'])
      expect(below).not.toContain(key)
    expect(below).toEqual(expect.arrayContaining(['so-noi-vu', 'van-phong-ubnd', 'thanh-tra-tinh', 'ban-quan-ly-cua-khau', 'xa-that-khe']))
  })

  test('writes names as they should be', async () => {
    const names = communes.flatMap(({ oldName, newName, oldDistrict }) => [oldName, newName, oldDistrict])
    expect(names).toContain('Xã Đồng Ý')
    expect(names).toContain('Thị trấn Nông trường Thái Bình')
    expect(names.filter((name) => name !== name.normalize('NFC') || /\s{2}|^\s|\s$| ý$| NT /.test(name))).toEqual([])
  })
})

describe('successions', () => {
  test('cite the resolution of the 65 communes, clause by clause', async () => {
    const [paper] = await db.select().from(decisions).where(eq(decisions.number, '1672/NQ-UBTVQH15'))
    expect(paper).toMatchObject({ issuer: 'Ủy ban Thường vụ Quốc hội', issuedOn: '2025-06-16' })
    const edges = await db
      .select()
      .from(successions)
      .where(eq(successions.decisionId, found(paper).id))
    expect(edges).toHaveLength(196)
    expect(new Set(edges.map(({ fromId }) => fromId)).size).toBe(194)
    expect(new Set(edges.map(({ toId }) => toId)).size).toBe(65)
    expect(new Set(edges.map(({ clause }) => clause)).size).toBe(65)
    expect(edges.every(({ legalOn, operationalOn }) => legalOn === '2025-06-16' && operationalOn === '2025-07-01')).toBe(true)
  })

  test('divide only Bính Xá and Kiên Mộc', async () => {
    const parts = communes.filter(({ share }) => share === 'part')
    expect(new Set(parts.map(({ oldName }) => oldName))).toEqual(new Set(['Xã Bính Xá', 'Xã Kiên Mộc']))
    const heirs = await db
      .select({ share: successions.share, kind: successions.kind })
      .from(successions)
      .where(eq(successions.fromId, await idOf('xa-binh-xa-06622-2025', beforeReform)))
    expect(heirs).toEqual([
      { share: 'part', kind: 'divide' },
      { share: 'part', kind: 'divide' },
    ])
  })

  test('join two sở into one that bears the name of the other', async () => {
    const before = found(await agencyByKey('so-tai-chinh-2025', beforeReform))
    const after = found(await agencyByKey('so-tai-chinh'))
    expect(after.name).toBe(before.name)
    expect(after.id).not.toBe(before.id)
    const heirs = await db
      .select({ fromId: successions.fromId, kind: successions.kind, share: successions.share })
      .from(successions)
      .where(eq(successions.toId, after.id))
    const planning = await idOf('so-ke-hoach-dau-tu', beforeReform)
    expect(new Set(heirs.map(({ fromId }) => fromId))).toEqual(new Set([before.id, planning]))
    expect(heirs.every(({ kind, share }) => kind === 'merge' && share === 'whole')).toBe(true)
  })

  test('leave nobody without an heir', async () => {
    const closed = await db
      .select({ id: agencies.id, key: agencies.key })
      .from(agencies)
      .leftJoin(successions, eq(successions.fromId, agencies.id))
      .where(and(isNull(successions.id), inArray(agencies.closedOn, ['2025-03-01', '2025-07-01'])))
    expect(closed).toEqual([])
  })
})

describe('the loader', () => {
  test('changes nothing the second time', async () => {
    const before = await Promise.all([agencies, agencyParents, successions, issuers, history].map((rows) => db.$count(rows)))
    await loadAgencies()
    await loadHistory()
    expect(await Promise.all([agencies, agencyParents, successions, issuers, history].map((rows) => db.$count(rows)))).toEqual(before)
  })

  test('names the agencies that issue papers, none of them competent for a chứng chỉ', async () => {
    const rows = await db
      .select({ key: agencies.key, code: issuers.code, title: issuers.paperTitle, competence: issuers.competence, place: issuers.place })
      .from(issuers)
      .innerJoin(agencies, eq(agencies.id, issuers.agencyId))
      .orderBy(asc(issuers.code))
    expect(rows).toEqual(
      [
        ['so-noi-vu', 'SNV'],
        ['truong-chinh-tri', 'TCT'],
        ['van-phong-ubnd', 'VPUBND'],
      ].map(([key, code]) => ({ key, code, title: 'Giấy xác nhận hoàn thành khóa học', competence: null, place: 'Lạng Sơn' })),
    )
  })

  test('gives every agency a key that is its name in plain letters', () => {
    expect(keyOf('Xã Đồng Ý', '06337-2025')).toBe('xa-dong-y-06337-2025')
  })
})

describe('opening an agency', () => {
  test('dates its name, kind, place and codes', async () => {
    const parentId = await idOf('ubnd-tinh')
    const id = await openAgency(await actor('quantri'), {
      key: 'so-thu',
      name: '  Sở   Thử ',
      kind: 'department',
      parentId,
      codes: [{ scheme: 'short', code: 'ST' }],
      from: '2026-12-01',
    })
    expect(await agencyOn('2026-11-30', id)).toBeNull()
    expect(await agencyOn('2026-12-01', id)).toMatchObject({ name: 'Sở Thử', kind: 'department', parentId })
  })

  test('is for administrators', async () => {
    await expect(
      openAgency(await actor('nhansu'), { key: 'so-khac', name: 'Sở Khác', kind: 'department', parentId: null }),
    ).rejects.toThrow(Forbidden)
  })
})
