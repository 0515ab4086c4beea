/** Asking for a correction of one's own data, and answering: on pages, by plain forms. */
import { and, desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { correct } from '#app/domain/coverage/moving.ts'
import { found } from '#app/domain/problem.ts'
import { enteredAs } from '#app/domain/person/editing.ts'
import { db, transaction } from '#db'
import { type CorrectedField, corrections } from '#db/schema/index.ts'
import { actor, cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

const held = { birthDate: '1992-03-15', shown: '15/03/1992', before: '14/03/1992' }

async function asked(field: CorrectedField, wanted: string, evidence = 'Theo giấy khai sinh') {
  return visit(`/account/personal-data/corrections/new?field=${field}`, { as: cast.hocvien, form: { wanted, evidence } })
}

async function lastAsked(field: CorrectedField): Promise<string> {
  const { id: personId } = await actor('hocvien')
  const mine = and(eq(corrections.personId, personId), eq(corrections.field, field))
  return found((await db.select({ id: corrections.id }).from(corrections).where(mine).orderBy(desc(corrections.askedAt)))[0]).id
}

const textOf = async (path: string, as: { staffCode: string }) => (await visit(path, { as })).text()

test('the page on personal data shows each item with the way to ask, and what is held back only as kept', async () => {
  const page = await textOf('/account/personal-data', cast.hocvien)
  for (const field of ['fullName', 'birthDate', 'citizenId', 'phone', 'posting', 'other'])
    expect(page).toContain(`/account/personal-data/corrections/new?field=${field}`)
  expect(page).toContain('Hoàng Thị Mai Lan')
  for (const secret of [cast.hocvien.citizenId, held.before]) expect(page).not.toContain(secret)
  expect((await visit('/account/personal-data/corrections/new?field=password', { as: cast.hocvien })).status).toBe(404)
})

test('a form that cannot be used says so at its field and keeps what was typed', async () => {
  const answer = await asked('birthDate', '31/02/1992', '')
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('31/02/1992')
  expect(page).toMatch(/id="f-wanted-error"|aria-invalid="true"/)
})

test('asked, it stands on one’s own page with its last day; the queue and its page keep what is held back', async () => {
  expect((await asked('birthDate', held.shown)).headers.get('location')).toBe('/account/personal-data')
  const own = await textOf('/account/personal-data', cast.hocvien)
  expect(own).toContain('Hạn trả lời')
  expect(own).toContain('03/12/2026')
  const id = await lastAsked('birthDate')
  for (const path of [
    '/hr/corrections',
    `/hr/corrections/${id}`,
    `/hr/corrections/${id}/disclosures`,
    `/hr/corrections/${id}.data`,
    '/account/personal-data',
  ]) {
    const body = await textOf(path, path.startsWith('/hr') ? cast.nhansu : cast.hocvien)
    expect(body).toContain(path.includes(id) ? 'Ngày sinh' : 'Hoàng Thị Mai Lan')
    for (const secret of [held.shown, held.birthDate, held.before]) expect(body).not.toContain(secret)
  }
  const without = await visit(`/hr/corrections/${id}/disclosures`, { as: cast.nhansu, form: { reason: '' } })
  expect(without.status).toBe(422)
  const read = await visit(`/hr/corrections/${id}/disclosures`, { as: cast.nhansu, form: { reason: 'Xem xét đề nghị' } })
  expect(await read.text()).toMatch(/14\/03\/1992[\s\S]*15\/03\/1992/)
  expect(await textOf('/account/personal-data', cast.hocvien)).toContain('Xem xét đề nghị')
})

test('officers see on their first page and in the register that somebody waits; who is elsewhere does not', async () => {
  for (const path of ['/', '/hr/people']) {
    expect(await textOf(path, cast.nhansu)).toContain('đề nghị chỉnh sửa dữ liệu cá nhân đang chờ trả lời')
    expect(await textOf(path, cast.nhansu2)).not.toContain('đang chờ trả lời')
  }
  await transaction((tx) => tx.update(corrections).set({ dueOn: '2026-11-20' }))
  expect(await textOf('/', cast.nhansu)).toContain('đã quá hạn')
  const queue = await textOf('/hr/corrections?state=overdue', cast.nhansu)
  expect(queue).toContain('Quá hạn từ hết ngày 20/11/2026')
})

test('answered as asked, the register has it, and both sides read the answer', async () => {
  const id = await lastAsked('birthDate')
  const undecided = await visit(`/hr/corrections/${id}`, { as: cast.nhansu, form: { reason: '' } })
  expect(undecided.status).toBe(422)
  for (const [officer, status] of [
    [cast.nhansu2, 404],
    [cast.lanhdao, 403],
    [cast.hocvien, 403],
  ] as const)
    expect((await visit(`/hr/corrections/${id}`, { as: officer, form: { answer: 'corrected', reason: '' } })).status).toBe(status)
  const answer = await visit(`/hr/corrections/${id}`, { as: cast.nhansu, form: { answer: 'corrected', reason: 'Đã đối chiếu' } })
  expect(answer.headers.get('location')).toBe('/hr/corrections')
  const { id: personId } = await actor('hocvien')
  expect((await enteredAs(personId)).birthDate).toBe(held.birthDate)
  const [own, theirs, person] = [
    await textOf('/account/personal-data', cast.hocvien),
    await textOf(`/hr/corrections/${id}`, cast.nhansu),
    await textOf(`/hr/people/${personId}`, cast.nhansu),
  ]
  for (const page of [own, theirs]) expect(page).toContain('Đã đối chiếu')
  for (const deed of ['Đề nghị chỉnh sửa dữ liệu cá nhân', 'Chỉnh sửa theo đề nghị', 'Sửa thông tin cán bộ']) expect(person).toContain(deed)
  expect(await textOf('/', cast.hocvien)).toContain('vừa được trả lời')
  await correct(await actor('nhansu'), personId, { birthDate: '1992-03-14' })
})

test('an answer that the rules of the register forbid says why on its page, and nothing is written', async () => {
  await asked('email', 'nhansu@langson.example', 'Thư công vụ mới')
  const id = await lastAsked('email')
  const answer = await visit(`/hr/corrections/${id}`, { as: cast.nhansu, form: { answer: 'corrected', reason: '' } })
  expect(answer.status).toBe(422)
  const declined = await visit(`/hr/corrections/${id}`, { as: cast.nhansu, form: { answer: 'declined', reason: '' } })
  expect(declined.status).toBe(422)
  const longer = await visit(`/hr/corrections/${id}/extension`, { as: cast.nhansu, form: { reason: 'Chờ xác minh' } })
  expect(longer.headers.get('location')).toBe(`/hr/corrections/${id}`)
  expect(await textOf('/account/personal-data', cast.hocvien)).toContain('Đã gia hạn: Chờ xác minh')
  await visit(`/account/personal-data/corrections/${id}/withdrawal`, { as: cast.hocvien, form: {} })
  expect(await textOf('/account/personal-data', cast.hocvien)).toContain('Đã rút')
})

test('what one asked is part of what one takes along, whole', async () => {
  await asked('other', 'Giấy xác nhận ghi thiếu tên đệm', 'Trang Kết quả')
  const file = (await (await visit('/account/personal-data.json', { as: cast.hocvien })).json()) as { corrections: unknown[] }
  expect(file.corrections).toEqual(
    expect.arrayContaining([expect.objectContaining({ field: 'other', wanted: 'Giấy xác nhận ghi thiếu tên đệm', outcome: null })]),
  )
  expect(await textOf('/account/personal-data.txt', cast.hocvien)).toContain('Giấy xác nhận ghi thiếu tên đệm')
})

test('the administrator enters days off and changes limits; the coming year that lacks some is warned of', async () => {
  const page = await textOf('/admin/holidays', cast.quantri)
  expect(page).toContain('Năm 2027 chưa nhập đủ ngày nghỉ lễ')
  expect(page).toContain('Tết Nguyên đán: 3 trên 5 ngày')
  expect(page).not.toContain('Năm 2026 chưa nhập đủ')
  const day = { day: '04/02/2027', kind: 'off', feast: 'lunarNewYear', source: 'Thông báo' }
  expect((await visit('/admin/holidays', { as: cast.quantri, form: day })).headers.get('location')).toBe('/admin/holidays')
  expect((await visit('/admin/holidays', { as: cast.quantri, form: day })).status).toBe(422)
  expect(await textOf('/admin/holidays?year=2027', cast.quantri)).toContain('Thứ Năm, 04/02/2027')
  const limit = { days: '0', counted: 'days', from: '23/11/2026', source: 'Thử' }
  expect((await visit('/admin/limits/answer', { as: cast.quantri, form: limit })).status).toBe(422)
})
