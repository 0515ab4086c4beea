import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { namesOf } from '#app/domain/account/accounts.ts'
import { openAccount } from '#app/domain/account/opening.ts'
import { system } from '#app/domain/access.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { peopleVisibleTo } from '#app/domain/person/listing.ts'
import { personById } from '#app/domain/person/register.ts'
import { type NewPosting, post, register } from '#app/domain/person/registering.ts'
import type { Registration } from '#app/domain/person/writing.ts'
import { Forbidden, type Invalid, Missing } from '#app/domain/problem.ts'
import { idOf } from '#app/tasks/seed/agencies.ts'
import { db } from '#db'
import { coverageTallies, history, people } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'

let count = 0

function somebody(given: Partial<Registration> = {}): Registration {
  count++
  return {
    fullName: 'Nông Thị Thử',
    staffCode: `THU${count}`,
    type: 'congChuc',
    email: `thu${count}@langson.example`,
    phone: `0951 00 ${String(1000 + count)}`,
    ...given,
  }
}

async function atThatKhe(given: Partial<NewPosting> = {}): Promise<NewPosting> {
  return { agencyId: await idOf('xa-that-khe'), unit: 'Phòng Kinh tế', position: 'Chuyên viên', from: '2026-11-01', ...given }
}

/** The codes of what was wrong, by field. */
async function faultsOf(work: Promise<unknown>): Promise<Record<string, string>> {
  const problem = await work.then(
    () => null,
    (thrown: Invalid) => thrown,
  )
  return Object.fromEntries(Object.entries(problem?.fields ?? {}).map(([field, { code }]) => [field, code]))
}

describe('registering somebody', () => {
  test('stores the name as ordered and searched, the posting, and an account with three names', async () => {
    const id = await register(
      await actor('nhansu'),
      somebody({ fullName: ' Đàm  Thị\u00a0Hòa ', staffCode: 'TK-2041', email: 'Hoa.DT@langson.example', phone: '+84 951 222 333' }),
      await atThatKhe(),
    )
    expect(await personById(id)).toMatchObject({
      fullName: 'Đàm Thị Hòa',
      posting: { agencyName: 'Xã Thất Khê', unit: 'Phòng Kinh tế', position: 'Chuyên viên' },
    })
    const account = await openAccount(system, id)
    expect(account).toMatchObject({ passwordHash: null, activatedAt: null })
    expect(new Set((await namesOf(account.id)).map(({ name }) => name))).toEqual(
      new Set(['tk-2041', 'hoa.dt@langson.example', '0951222333']),
    )
    const { rows } = await peopleVisibleTo(await actor('nhansu'), { words: 'dam hoa 0951222333', agencyId: null, page: 1 })
    expect(rows.map((row) => row.id)).toEqual([id])
  })

  test('leaves a line for the register, the posting and the account', async () => {
    const officer = await actor('nhansu')
    const id = await register(officer, somebody(), await atThatKhe())
    const lines = await db.select({ verb: history.verb, actorId: history.actorId }).from(history).where(eq(history.personId, id))
    expect(new Set(lines.map(({ verb }) => verb))).toEqual(new Set(['person.registered', 'person.posted', 'account.opened']))
    expect(lines.every(({ actorId }) => actorId === officer.id)).toBe(true)
  })

  test('refuses a staff code, address or phone that somebody signs in with, however it is written', async () => {
    const first = somebody({ staffCode: 'LS.777', email: 'mot@langson.example', phone: '0951777888' })
    await register(system, first, await atThatKhe())
    const again = somebody({ staffCode: 'ls.777', email: 'MOT@langson.example', phone: '(+84) 951 777 888' })
    expect(await faultsOf(register(system, again, await atThatKhe()))).toEqual({
      staffCode: 'person.staffCodeTaken',
      email: 'person.emailTaken',
      phone: 'person.phoneTaken',
    })
    expect(await db.$count(people, eq(people.staffCode, 'ls.777'))).toBe(0)
  })

  test('lets exactly one of two registrations with the same code through', async () => {
    const twins = await Promise.allSettled([
      register(system, somebody({ staffCode: 'DOI1' }), await atThatKhe()),
      register(system, somebody({ staffCode: 'DOI1' }), await atThatKhe()),
    ])
    expect(twins.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.$count(people, eq(people.staffCode, 'DOI1'))).toBe(1)
  })

  test('names every field that is not in shape at once', async () => {
    const wrong = somebody({ staffCode: 'hai chữ', email: 'khong-phai-thu', phone: '12345', citizenId: '20086003221' })
    expect(await faultsOf(register(system, wrong, await atThatKhe()))).toEqual({
      staffCode: 'person.staffCodeShape',
      email: 'person.emailShape',
      phone: 'person.phoneShape',
      citizenId: 'person.citizenIdShape',
    })
  })

  test('keeps officers to their own agencies, and learners out', async () => {
    const elsewhere = { ...(await atThatKhe()), agencyId: await idOf('phuong-ky-lua') }
    await expect(register(await actor('nhansu'), somebody(), elsewhere)).rejects.toThrow(Missing)
    await expect(register(await actor('hocvien'), somebody(), await atThatKhe())).rejects.toThrow(Forbidden)
    await expect(register(await actor('lanhdao'), somebody(), await atThatKhe())).rejects.toThrow(Forbidden)
  })

  test('counts them in the coverage of their agency at once', async () => {
    const agencyId = await idOf('phuong-tam-thanh')
    const obliged = async () =>
      (await db.select({ obliged: coverageTallies.obliged }).from(coverageTallies).where(eq(coverageTallies.agencyId, agencyId)))[0]
        ?.obliged ?? 0
    const before = await obliged()
    await enter(await actor('quantri'), somebody(), await atThatKhe({ agencyId }))
    expect(await obliged()).toBe(before + 1)
  })
})

describe('posting somebody', () => {
  test('may reach back into a unit that is no more', async () => {
    const id = await register(await actor('quantri'), somebody(), await atThatKhe({ from: '2025-07-01' }))
    await post(await actor('quantri'), id, {
      agencyId: await idOf('xa-chi-minh-06013-2025', '2025-06-30'),
      position: 'Công chức Văn phòng - thống kê',
      from: '2019-03-01',
      until: '2025-07-01',
    })
    expect((await personById(id, '2024-12-31'))?.posting?.agencyName).toBe('Xã Chí Minh')
    expect((await personById(id))?.posting?.agencyName).toBe('Xã Thất Khê')
  })

  test('is refused in an agency that did not exist on the day', async () => {
    expect(await faultsOf(register(system, somebody(), await atThatKhe({ from: '2025-06-30' })))).toEqual({ from: 'posting.agencyNotOpen' })
  })

  test('never gives anybody two main postings on one day', async () => {
    const id = await register(system, somebody(), await atThatKhe({ from: '2026-01-01', until: '2026-06-01' }))
    expect(await faultsOf(post(system, id, await atThatKhe({ from: '2026-05-31' })))).toEqual({ from: 'posting.overlapping' })
    expect(await faultsOf(post(system, id, await atThatKhe({ from: '2025-08-01', until: '2026-01-02' })))).toEqual({
      from: 'posting.overlapping',
    })
    expect(await faultsOf(post(system, id, await atThatKhe({ from: '2026-08-01', until: '2026-08-01' })))).toEqual({
      until: 'posting.untilBeforeFrom',
    })
    await post(system, id, await atThatKhe({ from: '2026-06-01' }))
  })
})
