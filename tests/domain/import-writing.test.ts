/** A list from a file to the register and back: previewed, confirmed, written whole or not at all, taken back. */
import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Person } from '#app/domain/person/register.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { confirmImport } from '#app/domain/import/confirming.ts'
import { importOf, rowsOf } from '#app/domain/import/listing.ts'
import { askToUndo, builtOn } from '#app/domain/import/undoing.ts'
import { upload } from '#app/domain/import/uploading.ts'
import { jobOf } from '#app/domain/job/listing.ts'
import { issueActivation } from '#app/domain/account/activating.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { found } from '#app/domain/problem.ts'
import { actor, cast } from '#tests/cast.ts'
import { register, type Rows, sent, written } from '#tests/lists.ts'
import { at, later } from '#tests/time.ts'
import { now } from '#app/domain/clock.ts'
import { workHere } from '#tests/working.ts'
import { db } from '#db'
import { accounts, people, personStates, postings, signInNames } from '#db/schema/index.ts'

const head = ['TT', 'Họ và tên', 'Ngày sinh', 'Mã cán bộ', 'Chức vụ', 'Điện thoại']
let hour = 9
beforeEach(() => at(`2026-11-23T${String(hour++).padStart(2, '0')}:00`)) // what one test did is before what the next does

const figuresOf = async (officer: Person, id: string) => (await importOf(officer, id)).figures ?? {}

const newcomers: Rows = [
  head,
  ['1', 'Hoàng Thị Mới', '05/03/1990', 'MOI001', 'Chuyên viên', '0912000001'],
  ['2', 'Lý Văn Tới', '1991', null, 'Văn thư', null],
]

test('nothing is written before it is confirmed; then people, posts, accounts and names are there, and coverage counts them', async () => {
  const officer = await actor('nhansu')
  const before = await register()
  const id = await sent(officer, newcomers)
  expect(await register()).toEqual(before)
  expect(await figuresOf(officer, id)).toMatchObject({ new: 2, wrong: 0, doubtful: 0 })
  await confirmImport(officer, id, false)
  await workHere()
  const [person] = await db.select().from(people).where(eq(people.staffCode, 'MOI001'))
  expect(person).toMatchObject({ fullName: 'Hoàng Thị Mới', birthDate: '1990-03-05', phone: '0912000001' })
  const [second] = await db.select().from(people).where(eq(people.fullName, 'Lý Văn Tới'))
  expect(second?.birthDate).toBe('1991')
  const names = await db
    .select({ name: signInNames.name, kind: signInNames.kind })
    .from(signInNames)
    .innerJoin(accounts, eq(accounts.id, signInNames.accountId))
    .where(eq(accounts.personId, found(second).id))
  expect(names).toEqual([{ name: 'toilv', kind: 'made' }])
  expect((await register()).tallies).not.toEqual(before.tallies)
})

test('the same file twice changes nothing, and then it is taken back: all is as it was', async () => {
  const officer = await actor('nhansu')
  const before = await register()
  const rows: Rows = [head, ['1', 'Nông Thị Hai', '07/08/1985', 'HAI001', 'Chuyên viên', null]]
  const id = await written(officer, rows)
  expect(await figuresOf(officer, await sent(officer, rows))).toMatchObject({ new: 0, changed: 0, moved: 0, unchanged: 1 })
  await askToUndo(officer, id)
  await workHere()
  expect(await register()).toEqual(before)
})

test('what changes is shown field by field, holds from its day, and goes back', async () => {
  const officer = await actor('nhansu')
  await written(officer, [head, ['1', 'Vi Thị Ba', '01/02/1980', 'BA0001', 'Chuyên viên', '0912000003']], { effectiveOn: '2026-11-01' })
  const before = await register()
  const id = await sent(officer, [head, ['1', 'VI THỊ BA', '01/02/1980', 'BA0001', 'Phó Trưởng phòng', '0912000033']])
  const [row] = await rowsOf(await importOf(officer, id), 'changed', 1)
  expect(row?.changes).toEqual([
    { field: 'phone', before: '0912000003', after: '0912000033' },
    { field: 'position', before: 'Chuyên viên', after: 'Phó Trưởng phòng' },
  ])
  await confirmImport(officer, id, false)
  await workHere()
  const [person] = await db.select().from(people).where(eq(people.staffCode, 'BA0001'))
  const held = await db
    .select()
    .from(postings)
    .where(eq(postings.personId, found(person).id))
    .orderBy(asc(postings.from))
  expect(held.map(({ position, from, until }) => [position, from, until])).toEqual([
    ['Chuyên viên', '2026-11-01', '2026-11-23'],
    ['Phó Trưởng phòng', '2026-11-23', null],
  ])
  expect(await db.$count(signInNames, eq(signInNames.name, '0912000033'))).toBe(1)
  expect(await db.$count(signInNames, eq(signInNames.name, '0912000003'))).toBe(0)
  await askToUndo(officer, id)
  await workHere()
  expect(await register()).toEqual(before)
})

test('an officer touches only people of their scope, whatever the file says', async () => {
  const officer = await actor('nhansu')
  const before = await register()
  const id = await sent(officer, [
    head.concat('Cơ quan'),
    ['1', cast.nhansu2.fullName, null, cast.nhansu2.staffCode, 'Chuyên viên', null, null],
    ['2', 'Ai Đó Khác', '01/01/1990', 'KHAC01', 'Chuyên viên', null, 'Sở Nội vụ'],
  ])
  expect(await figuresOf(officer, id)).toMatchObject({ new: 0, changed: 0, moved: 0, wrong: 2 })
  const codes = (await rowsOf(await importOf(officer, id), 'wrong', 1)).flatMap(({ problems }) => problems.map(({ code }) => code))
  expect(codes.sort()).toEqual(['import.agencyBeyond', 'import.elsewhere'])
  await expect(confirmImport(officer, id, true)).rejects.toMatchObject({ code: 'import.nothingToDo' })
  expect(await register()).toEqual(before)
  await expect(importOf(await actor('nhansu2'), id)).rejects.toMatchObject({ name: 'Missing' })
})

test('a complete list says who left; more than a tenth is asked about once more', async () => {
  const officer = await actor('nhansu')
  const id = await sent(officer, [head, ['1', 'Nông Văn Chỉ', '01/01/1990', 'CHI001', 'Chuyên viên', null]], { complete: true })
  const { leaving = 0, doubtful = 0 } = await figuresOf(officer, id)
  expect(leaving).toBeGreaterThan(3)
  expect(doubtful).toBeGreaterThan(0) // the officer holds a role, and does not leave by a list
  await expect(confirmImport(officer, id, false)).rejects.toMatchObject({ code: 'import.brake' })
  const before = await register()
  await confirmImport(officer, id, true)
  await workHere()
  expect(await db.$count(personStates, eq(personStates.state, 'left'))).toBeGreaterThanOrEqual(leaving)
  await askToUndo(officer, id)
  await workHere()
  expect(await register()).toEqual(before)
})

test('where the register changed since the preview, nothing is written', async () => {
  const officer = await actor('nhansu')
  const id = await sent(officer, [head, ['1', 'Bế Thị Sau', '09/09/1988', 'SAU001', 'Chuyên viên', null]])
  const agencyId = found(await agencyByKey(cast.nhansu.agency)).id
  await enter(
    officer,
    { fullName: 'Bế Thị Sau', staffCode: 'SAU001', type: 'congChuc', birthDate: '1988-09-09' },
    { agencyId, position: 'Chuyên viên', from: '2026-11-01' },
  )
  const before = await register()
  await confirmImport(officer, id, false)
  await workHere()
  expect(await jobOf(id)).toMatchObject({ state: 'failed', problem: 'import.changedSince' })
  expect(await register()).toEqual(before)
})

test('what was built on a list is named, and then it is not taken back', async () => {
  const officer = await actor('nhansu')
  const id = await written(officer, [head, ['1', 'Chu Thị Giữ', '09/09/1988', 'GIU001', 'Chuyên viên', null]])
  const [person] = await db.select().from(people).where(eq(people.staffCode, 'GIU001'))
  later({ minutes: 5 }, now())
  await issueActivation(officer, found(person).id)
  expect((await builtOn(await importOf(officer, id))).map(({ fullName, verb }) => [fullName, verb])).toEqual([
    ['Chu Thị Giữ', 'activation.issued'],
  ])
  await expect(askToUndo(officer, id)).rejects.toMatchObject({ code: 'import.builtOn' })
})

test('a file that is no list ends in a word, not in a bug', async () => {
  const officer = await actor('nhansu')
  const agencyId = found(await agencyByKey(cast.nhansu.agency)).id
  const id = await upload(officer, { agencyId, name: 'anh.xlsx', bytes: Buffer.from('%PDF-1.7') })
  await workHere()
  expect(await jobOf(id)).toMatchObject({ state: 'failed', problem: 'import.notASheet', attempt: 1 })
})
