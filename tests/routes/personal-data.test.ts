/** What is held back of people is read for a reason and seen by whom it concerns; everything kept of somebody is theirs to take along. */
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { correct } from '#app/domain/coverage/moving.ts'
import { disclose, readingsOf } from '#app/domain/person/disclosing.ts'
import { Forbidden, Missing } from '#app/domain/problem.ts'
import { db } from '#db'
import { history, securityEvents } from '#db/schema/index.ts'
import { actor, cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

const held = { birthDate: '1990-05-17', citizenId: '020190001234' }
const reason = 'Đối chiếu hồ sơ bồi dưỡng'

async function learner(): Promise<string> {
  const { id } = await actor('hocvien')
  await correct(await actor('nhansu'), id, held)
  return id
}

test('no page shows a birth date or an identity number but the answer to the post that asks for it', async () => {
  const id = await learner()
  for (const path of [`/hr/people/${id}`, `/hr/people/${id}/edit`, `/hr/people/${id}/disclosures`, '/hr/people', `/hr/people/${id}.data`]) {
    const body = await (await visit(path, { as: cast.nhansu })).text()
    for (const secret of [held.citizenId, held.birthDate, '17/05/1990']) expect(body).not.toContain(secret)
  }
  const without = await visit(`/hr/people/${id}/disclosures`, { as: cast.nhansu, form: { reason: ' ' } })
  expect(without.status).toBe(422)
  expect(await without.text()).not.toContain(held.citizenId)
  const answer = await visit(`/hr/people/${id}/disclosures`, { as: cast.nhansu, form: { reason } })
  const body = await answer.text()
  expect(body).toContain(held.citizenId)
  expect(body).toContain('17/05/1990')
})

test('each reading is on record with its reason, in the security log too, and whom it concerns sees who looked', async () => {
  const id = await learner()
  await disclose(await actor('nhansu'), id, reason)
  const [reading] = await readingsOf(id)
  expect(reading).toMatchObject({ reader: (await actor('nhansu')).fullName, reason, fields: ['birthDate', 'citizenId'] })
  expect(
    await db.$count(securityEvents, and(eq(securityEvents.event, 'disclosure.read'), eq(securityEvents.personId, id))),
  ).toBeGreaterThan(0)
  const page = await (await visit('/account/personal-data', { as: cast.hocvien })).text()
  expect(page).toContain(reason)
  expect(page).toContain((await actor('nhansu')).fullName)
})

test('reading is for officers of the agency alone', async () => {
  const id = await learner()
  await expect(disclose(await actor('nhansu2'), id, reason)).rejects.toThrow(Missing)
  await expect(disclose(await actor('lanhdao'), id, reason)).rejects.toThrow(Forbidden)
  await expect(disclose(await actor('hocvien'), id, reason)).rejects.toThrow(Forbidden)
})

test('the history keeps which fields were corrected, never what they are', async () => {
  const id = await learner()
  await correct(await actor('nhansu'), id, { citizenId: null, birthDate: '1991-01-01' })
  const lines = await db.select({ detail: history.detail }).from(history).where(eq(history.personId, id))
  expect(JSON.stringify(lines)).toContain('birthDate citizenId')
  for (const secret of ['1990-05-17', '1991-01-01', held.citizenId]) expect(JSON.stringify(lines)).not.toContain(secret)
})

test('everything that is kept of somebody is theirs, to read and for other programs, and nobody else’s', async () => {
  const id = await learner()
  await disclose(await actor('nhansu'), id, reason)
  const { fullName } = await actor('hocvien')
  const text = await (await visit('/account/personal-data.txt', { as: cast.hocvien })).text()
  for (const line of [`Họ và tên: ${fullName}`, 'Số căn cước: 020190001234', 'Ngày sinh: 17/05/1990', 'Xã Thất Khê', reason])
    expect(text).toContain(line)
  const file = await visit('/account/personal-data.json', { as: cast.hocvien })
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="du-lieu-ca-nhan-2026-11-23\.json"$/)
  expect(await file.json()).toMatchObject({
    person: { fullName, ...held },
    account: { names: expect.arrayContaining(['hocvien']) },
    postings: [{ agencyName: 'Xã Thất Khê' }],
  })
  const other = await (await visit('/account/personal-data.json', { as: cast.nhansu2 })).text()
  expect(other).not.toContain(fullName)
  expect(await db.$count(history, and(eq(history.verb, 'export.own'), eq(history.personId, id)))).toBe(2)
})
