/** People from another system: compared, written and taken back as a list from a file is. */
import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { askToUndo } from '#app/domain/import/undoing.ts'
import { importsSeenBy } from '#app/domain/import/listing.ts'
import { today } from '#app/domain/clock.ts'
import { db } from '#db'
import { people, postings } from '#db/schema/index.ts'
import { actor, cast } from '#tests/cast.ts'
import { aToken, ask, resultOf } from '#tests/feeding.ts'
import { register } from '#tests/lists.ts'
import { visit, withServer } from '#tests/visit.ts'
import { workHere } from '#tests/working.ts'

withServer()

const person = (staffCode: string, more: object = {}) => ({ staffCode, fullName: 'Lương Thị Trang', position: 'Chuyên viên', ...more })

/** Sent and worked upon; what the system then reads of it. */
async function result(token: string, body: object, key?: string) {
  const sent = await ask('/api/people', { token, body, ...(key && { key }) })
  expect(sent.status).toBe(202)
  await workHere()
  return (await ask(resultOf(sent), { token })).body
}

test('the example of the manual is what happens', async () => {
  const [, ...blocks] = readFileSync('docs/feed.md', 'utf8').split('```json\n')
  const [sent, taken, told] = blocks.map((block) => JSON.parse(block.split('```')[0] ?? '') as Record<string, unknown>)
  const token = await aToken('tinh-lang-son')
  const answer = await ask('/api/people', { token, body: sent })
  expect([answer.status, Object.keys(answer.body)]).toEqual([202, Object.keys(taken ?? {})])
  await workHere()
  const { body } = await ask(resultOf(answer), { token })
  expect({ ...body, id: '…' }).toEqual(told)
})

test('what is only compared writes nothing; what is to be written is, stands among the lists, and is taken back there', async () => {
  const token = await aToken()
  const before = await register()
  const compared = await result(token, { people: [person('FEED01')] })
  expect(compared).toMatchObject({ state: 'compared', figures: { new: 1, wrong: 0 }, people: [{ index: 0, kind: 'new' }] })
  expect(await register()).toEqual(before)
  const written = await result(token, { write: true, people: [person('FEED01')] })
  expect(written).toMatchObject({ state: 'written', figures: { new: 1 } })
  expect(await db.$count(people, eq(people.staffCode, 'FEED01'))).toBe(1)
  const officer = await actor('nhansu')
  const { rows } = await importsSeenBy(officer, 1)
  expect(rows.find(({ id }) => id === written['id'])?.uploadedBy).toBe('Phần mềm quản lý cán bộ')
  expect(await (await visit(`/hr/imports/${String(written['id'])}`, { as: cast.nhansu })).text()).toContain('Hoàn tác lần nhập này')
  await askToUndo(officer, String(written['id']))
  await workHere()
  expect(await register()).toEqual(before)
  expect((await ask(`/api/people/${String(written['id'])}`, { token })).body).toMatchObject({ state: 'undone' })
})

test('the same under another key changes nothing; a change is told by its fields, not by what was there', async () => {
  const token = await aToken()
  const first = [person('FEED02', { phone: '0912000002' }), person('FEED03', { fullName: 'Tống Văn Giám', position: 'Giám đốc' })]
  expect(await result(token, { write: true, people: first })).toMatchObject({ state: 'written', figures: { new: 2 } })
  expect(await result(token, { write: true, people: first })).toMatchObject({ state: 'nothing', figures: { unchanged: 2 } })
  const changed = await result(token, { write: true, people: [person('FEED02', { phone: '0912000022' })] })
  expect(changed).toMatchObject({ state: 'written', people: [{ index: 0, kind: 'changed', changes: ['phone'] }] })
  expect(JSON.stringify(changed)).not.toContain('0912000002')
})

test('a key sent again is the page it was; with something else in it, it is refused', async () => {
  const token = await aToken()
  const body = { write: true, people: [person('FEED04')] }
  const first = await result(token, body, 'trang-mot')
  expect((await result(token, body, 'trang-mot'))['id']).toBe(first['id'])
  const other = await ask('/api/people', { token, key: 'trang-mot', body: { people: [person('FEED05')] } })
  expect([other.status, other.body.error?.code]).toEqual([409, 'feed.keyUsed'])
  const elsewhere = await ask('/api/people', { token: await aToken(), key: 'trang-mot', body })
  expect(elsewhere.body['id']).not.toBe(first['id']) // of another system
})

test('a token reaches the people of its agency, whatever is sent', async () => {
  const before = await register()
  const body = {
    write: true,
    people: [
      person(cast.nhansu2.staffCode, { fullName: cast.nhansu2.fullName, phone: '0912000099' }),
      person('FEED06', { agency: 'Sở Nội vụ' }),
    ],
  }
  const { state, people: rows } = (await result(await aToken(), body)) as {
    state: string
    people: { kind: string; problems: { code: string }[] }[]
  }
  expect(state).toBe('nothing')
  expect(rows.map(({ kind, problems }) => [kind, problems[0]?.code])).toEqual([
    ['wrong', 'import.elsewhere'],
    ['wrong', 'import.agencyBeyond'],
  ])
  expect(await register()).toEqual(before)
})

test('where more than a tenth would move, somebody has to look first', async () => {
  const token = await aToken('tinh-lang-son')
  const rows = await db
    .select({ staffCode: people.staffCode, fullName: people.fullName })
    .from(people)
    .innerJoin(postings, eq(postings.personId, people.id))
  const moving = rows.flatMap(({ staffCode, fullName }) => (staffCode ? [person(staffCode, { fullName, agency: 'Sở Tài chính' })] : []))
  const before = await register()
  expect(await result(token, { write: true, effectiveOn: today(), people: moving.slice(0, 120) })).toMatchObject({ state: 'held' })
  expect(await register()).toEqual(before)
})
