/** The queue of possible duplicates: what is found, by whom it is seen, and how a pair is parted. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { system } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { nameKeyOf, searchKeyOf, sortKeyOf } from '#app/domain/folding.ts'
import { type Identity, reasonsOf } from '#app/domain/merge/alike.ts'
import { duplicatesFor, partedFor } from '#app/domain/merge/duplicates.ts'
import { part, takeBackParting } from '#app/domain/merge/parting.ts'
import { register } from '#app/domain/person/registering.ts'
import type { Person } from '#app/domain/person/register.ts'
import { idOf } from '#app/tasks/seed/agencies.ts'
import { transaction } from '#db'
import { duplicatePairs } from '#db/duplicates.ts'
import { people, postings } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { at } from '#tests/time.ts'

let count = 0
beforeEach(() => at('2026-11-24'))

type Known = Partial<Identity> & { fullName: string }

async function somebody(known: Known, agency = 'xa-that-khe'): Promise<string> {
  const person = { staffCode: `TRUNG${++count}`, type: 'congChuc' as const, ...known }
  return register(system, person, { agencyId: await idOf(agency), position: 'Chuyên viên', from: '2026-01-01' })
}

async function seenBy(officer: Person, ids: string[]) {
  const { rows } = await duplicatesFor(officer, 1)
  return rows.filter(({ one, other }) => ids.includes(one.id) && ids.includes(other.id)).map(({ reasons }) => reasons)
}

describe('Two records are queued', () => {
  const ways: [string, Known, Known, string[]][] = [
    [
      'with one name and birth date',
      { fullName: 'Lý Thị Trùng', birthDate: '1990-01-02' },
      { fullName: 'Lý Thị Trùng', birthDate: '1990-01-02' },
      ['name'],
    ],
    [
      'with a name typed without marks',
      { fullName: 'Hà Văn Bộ', birthDate: '1980-01-02' },
      { fullName: 'Ha Van Bo', birthDate: '1980-01-02' },
      ['nameMarks'],
    ],
    [
      'with tên before họ',
      { fullName: 'Đàm Thị Cẩm', birthDate: '1981-01-02' },
      { fullName: 'Cẩm Đàm Thị', birthDate: '1981-01-02' },
      ['nameOrder'],
    ],
    [
      'with the year alone in one',
      { fullName: 'Vi Văn Dần', birthDate: '1982' },
      { fullName: 'Vi Văn Dần', birthDate: '1982-05-06' },
      ['nameYear'],
    ],
    [
      'with one identity number',
      { fullName: 'Hứa Thị Em', citizenId: '020190000001' },
      { fullName: 'Hứa Thị Ém', citizenId: '020190000001' },
      ['citizenId'],
    ],
    [
      'with an identity number in the column of codes',
      { fullName: 'Ma Thị Gấm', citizenId: '020190000002' },
      { fullName: 'Ma Gấm', staffCode: '020190000002' },
      ['codeIsCitizenId'],
    ],
    [
      'with its zero lost, too',
      { fullName: 'Ma Thị Hoa', citizenId: '020190000003' },
      { fullName: 'Ma Hoa', staffCode: '20190000003' },
      ['codeIsCitizenId'],
    ],
    [
      'with a phone without its zero in the column of codes',
      { fullName: 'Lò Thị In', phone: '0912345670' },
      { fullName: 'Lò In', staffCode: '912345670' },
      ['codeIsPhone'],
    ],
  ]
  test.for(ways)('%s', async ([, one, other, reasons]) => {
    const ids = [await somebody(one), await somebody(other)]
    expect(await seenBy(await actor('nhansu'), ids)).toEqual([reasons])
  })

  test('not with one name and other birth dates, nor with a year that does not fit', async () => {
    const fullName = 'Triệu Thị Khác'
    const ids = [await somebody({ fullName, birthDate: '1990-01-02' }), await somebody({ fullName, birthDate: '1990-01-03' })]
    ids.push(await somebody({ fullName, birthDate: '1991' }), await somebody({ fullName }))
    expect(await seenBy(await actor('nhansu'), ids)).toEqual([])
  })
})

test('a pair one of whom is out of reach is told to nobody who does not reach both', async () => {
  const known = { fullName: 'Tô Văn Xa', birthDate: '1975-05-05' }
  const ids = [await somebody(known), await somebody(known, 'xa-chi-lang')]
  expect(await seenBy(await actor('nhansu'), ids)).toEqual([])
  expect(await seenBy(await actor('nhansu2'), ids)).toEqual([])
  expect(await seenBy(await actor('quantri'), ids)).toEqual([['name']])
  const [one = '', other = ''] = ids
  await expect(part(await actor('nhansu'), one, other)).rejects.toMatchObject({ name: 'Missing' })
})

test('a pair found to be two people is out of the queue until that is taken back', async () => {
  const officer = await actor('nhansu')
  const known = { fullName: 'Bế Thị Hai', birthDate: '1977-07-07' }
  const [one, other] = [await somebody(known), await somebody(known)]
  await part(officer, other, one)
  expect(await seenBy(officer, [one, other])).toEqual([])
  const [parted] = (await partedFor(officer, 1)).rows
  expect([parted?.one.id, parted?.other.id].sort()).toEqual([one, other].sort())
  expect(parted?.by).toBe(officer.fullName)
  await expect(part(officer, one, other)).rejects.toMatchObject({ code: 'merge.partedAlready' })
  await takeBackParting(officer, one, other)
  expect(await seenBy(officer, [one, other])).toEqual([['name']])
})

test('the database finds exactly the pairs for which there is a reason', { timeout: 120_000 }, async () => {
  const agencyId = await idOf('xa-chi-lang')
  const numbers = ['020190111111', '020190222222', '0911111111']
  const identity = fc.record({
    fullName: fc.constantFrom('Lục Văn A', 'Luc Van A', 'A Lục Văn', 'Lục Văn B'),
    birthDate: fc.constantFrom(null, '1990', '1990-01-01', '1990-02-02'),
    citizenId: fc.constantFrom(null, null, ...numbers.slice(0, 2)),
    staffCode: fc.constantFrom(null, ...numbers, ...numbers.map((one) => one.slice(1))),
    email: fc.constantFrom(null, null, 'mot@langson.example'),
    phone: fc.constantFrom(null, null, numbers[2] ?? null),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(identity, { minLength: 2, maxLength: 9 }), async (drawn) => {
      const once = drawn.filter(({ staffCode }, place) => !staffCode || drawn.findIndex((one) => one.staffCode === staffCode) === place)
      const found = await rolledBack(async (tx) => {
        const ids: string[] = []
        for (const one of once) {
          const [made] = await tx
            .insert(people)
            .values({ ...one, ...keysOf(one), type: 'congChuc', createdAt: now() })
            .returning({ id: people.id })
          ids.push(made?.id ?? '')
          await tx
            .insert(postings)
            .values({ personId: made?.id ?? '', agencyId, position: 'CV', leading: false, kind: 'main', from: '2026-01-01' })
        }
        const { rows } = await duplicatePairs({ agencies: [agencyId], day: '2026-11-24' }, { number: 1, size: 1000 })
        return rows
          .map(({ oneId, otherId }) => [ids.indexOf(oneId), ids.indexOf(otherId)].sort().join())
          .filter((pair) => !pair.includes('-'))
      })
      const expected = once.flatMap((one, place) =>
        once.flatMap((other, next) => (next > place && reasonsOf(one, other).length > 0 ? [`${place},${next}`] : [])),
      )
      expect(found.sort()).toEqual(expected.sort())
    }),
    { numRuns: 60 },
  )
})

type Writer = Parameters<Parameters<typeof transaction>[0]>[0]

async function rolledBack<Answer>(work: (tx: Writer) => Promise<Answer>): Promise<Answer> {
  let answer: Answer | undefined
  const end = new Error('rolled back')
  await transaction(async (tx) => {
    answer = await work(tx)
    throw end
  }).catch((problem: unknown) => {
    if (problem !== end) throw problem
  })
  return answer as Answer
}

function keysOf({ fullName, staffCode, phone }: Identity) {
  return { sortKey: sortKeyOf(fullName), folded: searchKeyOf(fullName, staffCode, phone), nameKey: nameKeyOf(fullName) }
}
