import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { system } from '#app/domain/access.ts'
import { fold, sortKeyOf, spell } from '#app/domain/folding.ts'
import { release } from '#app/domain/coverage/moving.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { type PeopleSearch, peopleVisibleTo } from '#app/domain/person/listing.ts'
import { spellEverybody } from '#app/domain/person/spelling.ts'
import { idOf } from '#app/tasks/seed/agencies.ts'
import { transaction } from '#db'
import { people } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'

let count = 0

async function named(fullName: string, given: { phone?: string; agency?: string } = {}): Promise<string> {
  const posting = { agencyId: await idOf(given.agency ?? 'so-tu-phap'), position: 'Chuyên viên', from: '2026-01-01' }
  return enter(system, { fullName, staffCode: `TIM-${++count}`, phone: given.phone ?? null, type: 'congChuc' }, posting)
}

async function found(search: Partial<PeopleSearch>): Promise<string[]> {
  const { rows, total } = await peopleVisibleTo(await actor('quantri'), { words: '', agencyId: null, page: 1, ...search })
  expect(rows.length).toBe(Math.min(total, 50))
  return rows.map(({ fullName }) => fullName)
}

describe('Somebody is found', () => {
  test.each([
    ['khuất quỳnh hoa', 'any case'],
    ['Khuat Quynh', 'without marks'],
    ['Hoà Khuất', 'in another order, the tone in its new place'],
    ['Hòa', 'by the tên alone'],
    ['tim-1', 'by staff code'],
    ['4417', 'by the last digits of the phone'],
    ['Khua\u0302\u0301t', 'as a Mac writes it'],
  ])('by “%s”: %s', async (words) => {
    if (count === 0) await named('Khuất Quỳnh Hòa', { phone: '0952 664 417' })
    expect(await found({ words })).toContain('Khuất Quỳnh Hòa')
  })

  test('first as spelt with marks, then whoever is spelt like it without', async () => {
    for (const name of ['Vi Hạ', 'Vi Há', 'Vi Hà']) await named(name, { agency: 'so-y-te' })
    const agencyId = await idOf('so-y-te')
    expect((await found({ words: 'vi hạ', agencyId }))[0]).toBe('Vi Hạ')
    expect((await found({ words: 'vi há', agencyId }))[0]).toBe('Vi Há')
    expect((await found({ words: 'vi ha', agencyId })).filter((name) => /^Vi H.$/.test(name))).toEqual(['Vi Hà', 'Vi Há', 'Vi Hạ'])
  })

  test('although an earlier version wrote what they are found by', async () => {
    const id = await named('Phùng Thị Tuyết Nga')
    await transaction((tx) =>
      tx
        .update(people)
        .set({ folded: fold('Phùng Thị Tuyết Nga') })
        .where(eq(people.id, id)),
    )
    await spellEverybody()
    expect(await found({ words: 'Phùng Thị Tuyết Nga' })).toEqual(['Phùng Thị Tuyết Nga'])
  })
})

describe('The list', () => {
  test('stands in the order of tên, họ, đệm, of code or of agency, either way', async () => {
    const agencyId = await idOf('so-tu-phap')
    for (const name of ['Ấu Văn An', 'Vũ Thị An', 'Nông Ân']) await named(name)
    const names = await found({ agencyId })
    expect(names).toEqual([...names].sort((one, other) => (sortKeyOf(one) < sortKeyOf(other) ? -1 : 1)))
    expect(await found({ agencyId, descending: true })).not.toEqual(names)
    expect([...(await found({ agencyId, order: 'code' }))].sort()).toEqual([...names].sort())
    expect((await found({ order: 'agency', descending: true })).length).toBe(50)
  })

  test('of today leaves out who has gone; they are found among those, by where they last were', async () => {
    const id = await named('Mông Thị Rời', { agency: 'xa-that-khe' })
    await release(await actor('nhansu'), id, { state: 'retired', from: '2026-11-20' })
    expect(await found({ words: 'mong thi roi' })).toEqual([])
    expect(await found({ words: 'mong thi roi', group: 'gone' })).toEqual(['Mông Thị Rời'])
    const others = await peopleVisibleTo(await actor('nhansu2'), { words: 'mong thi roi', agencyId: null, group: 'gone', page: 1 })
    expect(others.rows).toEqual([])
    expect(await found({ group: 'away' })).not.toContain('Mông Thị Rời')
  })
})

test('Spelling keeps marks and tells tones apart, wherever they are put', () => {
  expect(spell('HOÀ')).toBe(spell('hòa'))
  expect(spell('Thuỷ')).toBe(spell('thủy'))
  expect(new Set(['ha', 'hà', 'hả', 'hã', 'há', 'hạ', 'hâ', 'hầ'].map(spell)).size).toBe(8)
})
