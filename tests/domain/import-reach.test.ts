/** Whom a list may touch: only people in reach of whoever sent it, now as well as on its day, and nobody twice. */
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { system } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { grantRole } from '#app/domain/account/granting.ts'
import { now } from '#app/domain/clock.ts'
import { relocate, sendOnLeave } from '#app/domain/coverage/moving.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { record } from '#app/domain/history/recording.ts'
import { confirmImport } from '#app/domain/import/confirming.ts'
import { importOf, rowsOf } from '#app/domain/import/listing.ts'
import { askToUndo } from '#app/domain/import/undoing.ts'
import { jobOf } from '#app/domain/job/listing.ts'
import { found } from '#app/domain/problem.ts'
import { changeInWords } from '#app/web/import-words.ts'
import { actor, cast } from '#tests/cast.ts'
import { type Rows, sent, written } from '#tests/lists.ts'
import { at, later } from '#tests/time.ts'
import { workHere } from '#tests/working.ts'
import { db, transaction } from '#db'
import { accounts, grants, people, signInNames } from '#db/schema/index.ts'

const head = ['TT', 'Họ và tên', 'Ngày sinh', 'Mã cán bộ', 'CCCD', 'Chức vụ', 'Email', 'Điện thoại']

let hour = 8
beforeEach(() => at(`2026-11-23T${String(hour++).padStart(2, '0')}:00`))

const agencyOf = async (key: string) => found(await agencyByKey(key)).id

async function somebody(fullName: string, staffCode: string): Promise<string> {
  const posting = { agencyId: await agencyOf(cast.nhansu.agency), position: 'Chuyên viên', from: '2026-01-01' }
  return enter(system, { fullName, staffCode, type: 'congChuc', birthDate: '1990-01-01' }, posting)
}

/** Of each row kept out, whom it is about and why. */
async function keptOut(id: string): Promise<string[]> {
  const one = await importOf(system, id)
  const rows = [...(await rowsOf(one, 'doubtful', 1)), ...(await rowsOf(one, 'wrong', 1))]
  return rows.map(({ fullName, problems }) => `${fullName}: ${problems.map(({ code }) => code).join(', ')}`).sort()
}

test('who was here on the day of the list and has moved away since is out of reach', async () => {
  const id = await somebody('Lương Thị Đi', 'DI0001')
  await relocate(system, id, { agencyId: await agencyOf(cast.nhansu2.agency), position: 'Chuyên viên', from: '2026-10-01' })
  const rows: Rows = [head, ['1', 'Lương Thị Đi', '01/01/1990', 'DI0001', null, 'Chuyên viên', 'khac@langson.test', null]]
  const list = await sent(await actor('nhansu'), rows, { effectiveOn: '2026-06-01' })
  expect(await keptOut(list)).toEqual(['Lương Thị Đi: import.elsewhere'])
})

test('a role given after the day of the list counts', async () => {
  const id = await somebody('Nông Thị Vai', 'VAI001')
  const role = {
    role: 'hr',
    agencyId: await agencyOf(cast.nhansu.agency),
    from: '2026-11-20',
    until: null,
    reason: 'Theo phân công',
  } as const
  await grantRole(await actor('quantri'), id, role)
  const rows: Rows = [head, ['1', 'Nông Thị Vai', '01/01/1990', 'VAI001', null, 'Chuyên viên', 'khac@langson.test', null]]
  const list = await sent(await actor('nhansu'), rows, { effectiveOn: '2026-06-01' })
  expect(await keptOut(list)).toEqual(['Nông Thị Vai: import.holdsRole'])
})

test('an identity number of somebody elsewhere is given to nobody, and none to two people', async () => {
  await somebody('Lý Văn Số', 'SO0001')
  const list = await sent(await actor('nhansu'), [
    head,
    ['1', 'Lý Văn Số', '01/01/1990', 'SO0001', cast.nhansu2.citizenId, 'Chuyên viên', null, null],
    ['2', 'Bế Thị Một', '01/01/1991', 'MOT001', '020091000111', 'Chuyên viên', null, null],
    ['3', 'Bế Thị Hai', '01/01/1992', 'HAI002', '020091000111', 'Chuyên viên', null, null],
  ])
  expect(await keptOut(list)).toEqual(['Bế Thị Hai: import.twice', 'Lý Văn Số: import.elsewhere'])
})

test('whoever is on long leave and not on a complete list has not left', async () => {
  const id = await somebody('Vi Thị Nghỉ', 'NGHI01')
  await sendOnLeave(system, id, { from: '2026-11-01', until: '2027-05-01' })
  const list = await sent(await actor('nhansu'), [head, ['1', 'Ai Mới', null, 'AIMOI1', null, 'Chuyên viên', null, null]], {
    complete: true,
  })
  expect(await keptOut(list)).toContain('Vi Thị Nghỉ: import.tied')
})

test('a list holds from no day on which its agency was not there', async () => {
  const rows: Rows = [head, ['1', 'Ai Sớm', null, 'AISOM1', null, 'Chuyên viên', null, null]]
  const early = sent(await actor('nhansu'), rows, { effectiveOn: '2025-06-30' })
  await expect(early).rejects.toMatchObject({ fields: { effectiveOn: { code: 'posting.agencyNotOpen' } } })
})

test('a sign-in name is made beside those the same list brings along', async () => {
  const list = await written(await actor('nhansu'), [
    head,
    ['1', 'Hà Văn Trùng', '01/01/1990', null, null, 'Chuyên viên', null, null],
    ['2', 'Đàm Thị Khác', '01/01/1991', 'trunghv', null, 'Chuyên viên', null, null],
  ])
  expect((await importOf(system, list)).writtenAt).not.toBeNull()
})

test('who gets a mail and a phone by a list signs in with them, until it is taken back', async () => {
  await somebody('Hà Thị Đổi', 'DOI001')
  const rows: Rows = [head, ['1', 'Hà Thị Đổi', '01/01/1990', 'DOI001', null, null, 'doi@langson.test', '0912345670']]
  const id = await written(await actor('nhansu'), rows)
  const names = async () => {
    const own = db.select({ name: signInNames.name }).from(signInNames).innerJoin(accounts, eq(accounts.id, signInNames.accountId))
    const rows = await own.innerJoin(people, eq(people.id, accounts.personId)).where(eq(people.staffCode, 'DOI001'))
    return rows.map(({ name }) => name).sort()
  }
  expect(await names()).toEqual(['0912345670', 'doi001', 'doi@langson.test'])
  await askToUndo(await actor('nhansu'), id)
  await workHere()
  expect(await names()).toEqual(['doi001'])
})

test('once an act of reorganisation has taken effect, postings went along and a list is not taken back', async () => {
  const officer = await actor('nhansu')
  const id = await written(officer, [head, ['1', 'Chu Thị Theo', '09/09/1988', 'THEO01', null, 'Chuyên viên', null, null]])
  later({ minutes: 5 }, now())
  await record(system, 'act.effective', { kind: 'act', id: 'van-ban' })
  await expect(askToUndo(officer, id)).rejects.toMatchObject({ code: 'import.actSince' })
})

test('what the register holds back is not shown as what a list would change', () => {
  const change = changeInWords({ field: 'birthDate', before: '1980-03-05', after: '1980-05-03' })
  expect(change).not.toContain('05/03/1980')
  expect(change).toContain('03/05/1980')
  expect(changeInWords({ field: 'citizenId', before: '020080000123', after: null })).not.toContain('123')
})

test('who may not register people any more writes nothing, whatever was previewed', async () => {
  const officer = await actor('nhansu')
  const id = await sent(officer, [head, ['1', 'Ai Cũng Được', '09/09/1988', 'CUNG01', null, 'Chuyên viên', null, null]])
  await confirmImport(officer, id, false)
  await transaction((tx) => tx.update(grants).set({ revokedAt: now() }).where(eq(grants.personId, officer.id)))
  await workHere()
  expect(await jobOf(id)).toMatchObject({ state: 'failed', problem: 'job.gone' })
  expect(await db.$count(people, eq(people.staffCode, 'CUNG01'))).toBe(0)
})
