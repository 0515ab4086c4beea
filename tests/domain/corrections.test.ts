/** What somebody asks to be corrected: asked, confirmed, answered by whoever may and in time, on record for both sides. */
import { and, desc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { grantRole } from '#app/domain/account/granting.ts'
import { system } from '#app/domain/access.ts'
import { now, today } from '#app/domain/clock.ts'
import { declineCorrection, extendCorrection, readWanted } from '#app/domain/correction/answering.ts'
import { answeredLately, askCorrection, type Asked, correctionsOf, withdrawCorrection } from '#app/domain/correction/asking.ts'
import { changeLimit } from '#app/domain/correction/limits.ts'
import { correctionFor, correctionsFor, correctionsWaiting } from '#app/domain/correction/queue.ts'
import { correctAsAsked } from '#app/domain/coverage/correcting.ts'
import { relocate, release } from '#app/domain/coverage/moving.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { readingsOf } from '#app/domain/person/disclosing.ts'
import { enteredAs } from '#app/domain/person/editing.ts'
import { isWithin } from '#app/domain/person/reach.ts'
import { type Person, personById } from '#app/domain/person/register.ts'
import { Forbidden, found, Invalid, Missing, Refused } from '#app/domain/problem.ts'
import { idOf } from '#app/tasks/seed/agencies.ts'
import { correctionLetter as letter } from '#app/web/correction-letter.ts'
import { db } from '#db'
import { history, letters } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { at, later, opening } from '#tests/time.ts'

const phone: Asked = { field: 'phone', wanted: '0912 345 601', evidence: 'Đã đổi số' }
const birth: Asked = { field: 'birthDate', wanted: '1990-05-18', evidence: 'Theo giấy khai sinh' }
const inWords: Asked = { field: 'posting', wanted: 'Chuyên viên chính', evidence: 'Quyết định 12/QĐ-UBND' }
let count = 0

async function somebodyAt(agency: string): Promise<Person> {
  at(opening)
  const staffCode = `SUA${++count}`
  const person = {
    fullName: 'Lý Thị Sửa',
    staffCode,
    type: 'congChuc',
    birthDate: '1990-05-17',
    email: `${staffCode}@langson.example`,
  } as const
  const id = await enter(system, person, { agencyId: await idOf(agency), position: 'Chuyên viên', from: '2026-01-01' })
  return found(await personById(id))
}

async function faultOf(work: Promise<unknown>): Promise<string | undefined> {
  const problem = await work.then(() => null).catch((thrown: unknown) => thrown)
  if (problem instanceof Refused) return problem.code
  return problem instanceof Invalid ? Object.values(problem.fields)[0]?.code : undefined
}

const lettersTo = (person: Person) =>
  db
    .select({ kind: letters.kind, params: letters.params })
    .from(letters)
    .where(eq(letters.address, `${person.staffCode?.toLowerCase()}@langson.example`))
    .orderBy(desc(letters.createdAt))

const everything = { state: 'all', words: '', agencyId: null } as const

describe('Asking', () => {
  test('is confirmed at once, with the last day to answer: ten days on, or the next working day', async () => {
    const person = await somebodyAt('xa-that-khe')
    at('2026-12-02T09:00')
    await askCorrection(person, phone, letter)
    expect(await correctionsOf(person.id)).toMatchObject([{ ...phone, dueOn: '2026-12-14', outcome: null }])
    expect(await lettersTo(person)).toMatchObject([
      { kind: 'correction-received', params: { field: 'số điện thoại', asked: '02/12/2026', due: '14/12/2026' } },
    ])
  })

  test('keeps what is asked out of letters and the history', async () => {
    const person = await somebodyAt('xa-that-khe')
    await askCorrection(person, birth, letter)
    const [line] = await db
      .select()
      .from(history)
      .where(and(eq(history.personId, person.id), eq(history.verb, 'correction.asked')))
    expect(line).toMatchObject({ actorId: person.id, detail: { fields: 'birthDate', deadline: '2026-12-03' } })
    expect(JSON.stringify([line?.detail, await lettersTo(person)])).not.toMatch(/1990|18\/05/)
  })

  test('is refused for what could not be stored, is so already, or is asked already', async () => {
    const person = await somebodyAt('xa-that-khe')
    expect(await faultOf(askCorrection(person, { ...phone, wanted: '12' }, letter))).toBe('person.phoneShape')
    expect(await faultOf(askCorrection(person, { ...birth, wanted: '2090-01-01' }, letter))).toBe('person.birthDateRange')
    expect(await faultOf(askCorrection(person, { ...birth, wanted: '1990-05-17' }, letter))).toBe('correction.same')
    await askCorrection(person, phone, letter)
    expect(await faultOf(askCorrection(person, { ...phone, wanted: '0912345602' }, letter))).toBe('correction.waits')
    for (let more = 1; more < 10; more++) await askCorrection(person, inWords, letter)
    expect(await faultOf(askCorrection(person, inWords, letter))).toBe('correction.tooMany')
  })

  test('is taken back by whoever asked, until it is answered', async () => {
    const person = await somebodyAt('xa-that-khe')
    const id = await askCorrection(person, phone, letter)
    await expect(withdrawCorrection(await actor('hocvien'), id)).rejects.toThrow(Missing)
    await withdrawCorrection(person, id)
    expect(await correctionsOf(person.id)).toMatchObject([{ outcome: 'withdrawn', wanted: null }])
    expect(await faultOf(withdrawCorrection(person, id))).toBe('correction.answered')
    expect(await faultOf(declineCorrection(await actor('nhansu'), id, 'Không đúng', letter))).toBe('correction.answered')
    await askCorrection(person, phone, letter)
  })

  test('keeps the day it was told, whatever limit holds later', async () => {
    const person = await somebodyAt('xa-that-khe')
    await askCorrection(person, phone, letter)
    const ruling = { days: 10, counted: 'workingDays', from: today(), source: 'Hướng dẫn của pháp chế' } as const
    await expect(changeLimit(await actor('nhansu'), 'answer', ruling)).rejects.toThrow(Forbidden)
    await changeLimit(await actor('quantri'), 'answer', ruling)
    await askCorrection(person, birth, letter)
    expect((await correctionsOf(person.id)).map(({ field, dueOn }) => [field, dueOn]).sort()).toEqual([
      ['birthDate', '2026-12-08'],
      ['phone', '2026-12-03'],
    ])
    await changeLimit(await actor('quantri'), 'answer', { ...ruling, counted: 'days' })
  })
})

describe('The queue', () => {
  test('shows officers those of their scope alone, the administrator all, nobody their own', async () => {
    const [mine, theirs] = [await somebodyAt('xa-that-khe'), await somebodyAt('phuong-ky-lua')]
    const [one, other] = [await askCorrection(mine, phone, letter), await askCorrection(theirs, phone, letter)]
    const own = await askCorrection(await actor('nhansu'), { ...phone, wanted: '0912345699' }, letter)
    const ids = async (name: 'nhansu' | 'nhansu2' | 'quantri') =>
      (await correctionsFor(await actor(name), everything, 1)).rows.map(({ id }) => id).filter((id) => [one, other, own].includes(id))
    expect([await ids('nhansu'), await ids('nhansu2'), (await ids('quantri')).sort()]).toEqual([[one], [other], [one, other, own].sort()])
    for (const out of [other, own]) await expect(correctionFor(await actor('nhansu'), out)).rejects.toThrow(Missing)
    await expect(correctionsFor(await actor('lanhdao'), everything, 1)).rejects.toThrow(Forbidden)
    expect(await correctionsWaiting(await actor('hocvien'))).toEqual({ open: 0, soon: 0, overdue: 0 })
  })

  test('follows people where they go and where they last were, as their page does', async () => {
    const [moved, gone] = [await somebodyAt('xa-that-khe'), await somebodyAt('phuong-ky-lua')]
    await relocate(system, gone.id, { agencyId: await idOf('xa-that-khe'), position: 'Chuyên viên', from: '2026-06-01' })
    const [one, other] = [await askCorrection(moved, phone, letter), await askCorrection(gone, inWords, letter)]
    await relocate(system, moved.id, { agencyId: await idOf('phuong-ky-lua'), position: 'Chuyên viên', from: today() })
    await release(system, gone.id, { state: 'retired', from: today() })
    for (const [id, personId] of [
      [one, moved.id],
      [other, gone.id],
    ] as const)
      for (const name of ['nhansu', 'nhansu2'] as const) {
        const officer = await actor(name)
        const seen = await correctionFor(officer, id)
          .then(() => true)
          .catch(() => false)
        expect(seen).toBe(
          await isWithin(
            officer.grants.map(({ agencyId }) => agencyId),
            personId,
          ),
        )
      }
    await expect(correctionFor(await actor('nhansu'), one)).rejects.toThrow(Missing)
    expect((await correctionFor(await actor('nhansu'), other)).id).toBe(other)
  })

  test('counts what is due within three working days, and what is late', async () => {
    const officer = await actor('nhansu2')
    const person = await somebodyAt('phuong-ky-lua')
    const before = await correctionsWaiting(officer)
    const id = await askCorrection(person, phone, letter)
    expect(await correctionsWaiting(officer)).toEqual({ ...before, open: before.open + 1 })
    at('2026-11-30T09:00')
    expect((await correctionsWaiting(officer)).soon).toBe(before.open + before.soon + 1)
    at('2026-12-04T00:30')
    expect((await correctionsWaiting(officer)).overdue).toBeGreaterThan(0)
    expect((await correctionsFor(officer, { ...everything, state: 'overdue' }, 1)).rows.map((row) => row.id)).toContain(id)
    at(opening)
  })
})

describe('Answering', () => {
  test('as asked writes the register by the rules of editing, tells whoever asked, and stands in the history of both', async () => {
    const person = await somebodyAt('xa-that-khe')
    const officer = await actor('nhansu')
    const id = await askCorrection(person, phone, letter)
    await expect(correctAsAsked(await actor('nhansu2'), id, null, letter)).rejects.toThrow(Missing)
    later({ minutes: 1 }, now())
    await correctAsAsked(officer, id, null, letter)
    expect((await enteredAs(person.id)).phone).toBe('0912345601')
    expect((await lettersTo(person))[0]?.kind).toBe('correction-corrected')
    const lines = await db
      .select()
      .from(history)
      .where(and(eq(history.personId, person.id), eq(history.actorId, officer.id ?? '')))
    expect(lines.map(({ verb }) => verb).sort()).toEqual(['correction.corrected', 'person.amended'])
    expect(await answeredLately(person.id)).toBe(1)
    expect(await faultOf(correctAsAsked(officer, id, null, letter))).toBe('correction.answered')
  })

  test('as asked is not done where somebody else signs in with it: nothing is written, it waits on', async () => {
    const [person, other] = [await somebodyAt('xa-that-khe'), await somebodyAt('phuong-ky-lua')]
    const asked: Asked = { field: 'email', wanted: found((await enteredAs(other.id)).email), evidence: 'Thư công vụ' }
    const id = await askCorrection(person, asked, letter)
    expect(await faultOf(correctAsAsked(await actor('nhansu'), id, null, letter))).toBe('person.emailTaken')
    expect(await correctionsOf(person.id)).toMatchObject([{ outcome: null }])
  })

  test('for who may more than the officer is left to those who may as much', async () => {
    const person = await somebodyAt('xa-that-khe')
    const agencyId = await idOf('tinh-lang-son')
    await grantRole(await actor('quantri'), person.id, { role: 'leader', agencyId, from: today(), until: null, reason: null })
    const id = await askCorrection(person, { ...phone, wanted: '0912345677' }, letter)
    expect(await faultOf(correctAsAsked(await actor('nhansu'), id, null, letter))).toBe('account.beyondReach')
    await correctAsAsked(await actor('quantri'), id, null, letter)
  })

  test('what was asked in words says what was done; no says why', async () => {
    const person = await somebodyAt('xa-that-khe')
    const officer = await actor('nhansu')
    const id = await askCorrection(person, inWords, letter)
    expect(await faultOf(correctAsAsked(officer, id, null, letter))).toBe('correction.sayWhat')
    expect(await faultOf(declineCorrection(officer, id, null, letter))).toBe('field.required')
    await declineCorrection(officer, id, 'Quyết định chưa có hiệu lực', letter)
    expect(await correctionsOf(person.id)).toMatchObject([
      { outcome: 'declined', answer: 'Quyết định chưa có hiệu lực', answeredBy: officer.fullName },
    ])
  })

  test('what is held back is read for a reason and on record, and forgotten once answered', async () => {
    const person = await somebodyAt('xa-that-khe')
    const officer = await actor('nhansu')
    const id = await askCorrection(person, birth, letter)
    await expect(readWanted(await actor('nhansu2'), id, 'Xem')).rejects.toThrow(Missing)
    expect(await readWanted(officer, id, 'Xem xét đề nghị')).toEqual({ field: 'birthDate', kept: '1990-05-17', wanted: '1990-05-18' })
    expect(await readingsOf(person.id)).toMatchObject([{ reader: officer.fullName, reason: 'Xem xét đề nghị' }])
    await correctAsAsked(officer, id, null, letter)
    expect((await enteredAs(person.id)).birthDate).toBe('1990-05-18')
    expect(await correctionsOf(person.id)).toMatchObject([{ wanted: null, outcome: 'corrected' }])
    await expect(readWanted(officer, await askCorrection(person, phone, letter), 'Xem')).rejects.toThrow(Missing)
  })

  test('may take longer once, by ten days at most, with a reason, and not once it is late', async () => {
    const person = await somebodyAt('xa-that-khe')
    const officer = await actor('nhansu')
    const id = await askCorrection(person, birth, letter)
    const late = await askCorrection(person, inWords, letter)
    later({ minutes: 1 }, now())
    await extendCorrection(officer, id, 'Chờ xác minh tại nơi cấp', letter)
    expect((await correctionFor(officer, id)).dueOn).toBe('2026-12-14')
    expect((await lettersTo(person))[0]).toMatchObject({ kind: 'correction-extended', params: { due: '14/12/2026' } })
    expect(await faultOf(extendCorrection(officer, id, 'Chờ nữa', letter))).toBe('correction.extendedAlready')
    at('2026-12-04')
    expect(await faultOf(extendCorrection(officer, late, 'Chờ', letter))).toBe('correction.tooLate')
    at(opening)
  })
})
