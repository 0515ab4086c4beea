/** The people of an agency as a file: in the columns in which it comes in again, what is held back for a reason only. */
import { expect, test } from 'vitest'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { importOf } from '#app/domain/import/listing.ts'
import { openFile } from '#app/domain/import/opening.ts'
import type { Cell } from '#app/domain/import/cells.ts'
import { upload } from '#app/domain/import/uploading.ts'
import { understand } from '#app/domain/import/choosing.ts'
import { today } from '#app/domain/clock.ts'
import { readingsOf } from '#app/domain/person/disclosing.ts'
import { found } from '#app/domain/problem.ts'
import { actor, cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'
import { workHere } from '#tests/working.ts'

withServer()

const agencyId = async (key: string = cast.nhansu.agency) => found(await agencyByKey(key)).id

async function file(answer: Response): Promise<{ bytes: Uint8Array; headings: string[]; people: Record<string, Cell>[] }> {
  expect(answer.status).toBe(200)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const rows = found((await openFile(bytes))[0]).rows
  const head = rows.findIndex((row) => row.includes('Họ và tên'))
  const headings = (rows[head] ?? []).map(String)
  return {
    bytes,
    headings,
    people: rows.slice(head + 1).map((row) => Object.fromEntries(headings.map((name, place) => [name, row[place] ?? null]))),
  }
}

test('an officer takes their people along, sends the file in again, and nothing changes', async () => {
  const officer = await actor('nhansu')
  const { bytes, headings, people } = await file(await visit(`/hr/people.xlsx?agency=${await agencyId()}&below=1`, { as: cast.nhansu }))
  const template = await file(await visit('/hr/imports/template.xlsx', { as: cast.nhansu }))
  expect(headings).toEqual(template.headings)
  const own = people.find((one) => one['Mã cán bộ'] === cast.nhansu.staffCode)
  expect(own).toMatchObject({ 'Họ và tên': cast.nhansu.fullName, 'Đối tượng': 'Công chức', 'Ngày sinh': null, 'Số CCCD': null })
  const id = await upload(officer, { agencyId: await agencyId(), name: 'tra-lai.xlsx', bytes })
  await workHere()
  const sheets = (await importOf(officer, id)).sheets ?? []
  await understand(officer, id, { sheets, effectiveOn: today(), type: 'congChuc', complete: true })
  await workHere()
  const nothing = { new: 0, changed: 0, moved: 0, leaving: 0, wrong: 0, passedOver: 0, unchanged: people.length }
  expect((await importOf(officer, id)).figures).toMatchObject(nothing)
})

test('with a reason, birth dates and identity numbers come along as they are, and whom they concern sees it', async () => {
  const form = { agency: await agencyId(), below: '1', reason: 'Đối chiếu hồ sơ bồi dưỡng' }
  const { people } = await file(await visit('/hr/people.xlsx', { as: cast.nhansu, form }))
  const learner = people.find((one) => one['Mã cán bộ'] === cast.hocvien.staffCode)
  expect(learner).toMatchObject({ 'Số CCCD': cast.hocvien.citizenId, 'Ngày sinh': { day: cast.hocvien.birthDate } })
  const [reading] = await readingsOf((await actor('hocvien')).id)
  expect(reading).toMatchObject({ reader: cast.nhansu.fullName, reason: form.reason, fields: ['birthDate', 'citizenId'] })
})

test('without one, nobody was read', async () => {
  const before = await readingsOf((await actor('hocvien')).id)
  const form = { agency: await agencyId(), below: '1', reason: '  ' }
  const { people } = await file(await visit('/hr/people.xlsx', { as: cast.nhansu, form }))
  expect(people.flatMap((one) => one['Số CCCD'] ?? one['Ngày sinh'] ?? [])).toEqual([])
  expect(await readingsOf((await actor('hocvien')).id)).toEqual(before)
})

test("another's people are Missing, whichever way they are asked for", async () => {
  const agency = await agencyId(cast.nhansu2.agency)
  expect((await visit(`/hr/people.xlsx?agency=${agency}&below=1`, { as: cast.nhansu })).status).toBe(404)
  expect((await visit('/hr/people.xlsx', { as: cast.nhansu, form: { agency, below: '1', reason: 'Cần' } })).status).toBe(404)
})

test('agencies come with their codes, what they belong to, and since when', async () => {
  const sheet = await visit('/hr/agencies.xlsx?on=31/12/2024', { as: cast.nhansu })
  const [table] = await openFile(new Uint8Array(await sheet.arrayBuffer()))
  const row = found(table).rows.find((cells) => cells.includes('Xã Hoàng Đồng'))
  expect(row?.slice(0, 8)).toMatchObject(['05986', null, null, null, 'Xã Hoàng Đồng', null, 'Xã', 'Thành phố Lạng Sơn'])
})
