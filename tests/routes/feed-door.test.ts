/** Who may send people, and what is not taken from them: said as JSON, and why. */
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { now } from '#app/domain/clock.ts'
import { feedsSeenBy, revokeFeed } from '#app/domain/feed/opening.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { feeds, people } from '#db/schema/index.ts'
import { actor, cast } from '#tests/cast.ts'
import { aToken, ask, resultOf } from '#tests/feeding.ts'
import { later } from '#tests/time.ts'
import { cookieOf, visit, withServer } from '#tests/visit.ts'
import { workHere } from '#tests/working.ts'

withServer()

const body = { write: true, people: [{ staffCode: 'CUA001', fullName: 'Vi Văn Cửa', position: 'Văn thư' }] }
const refused = async (asked: Parameters<typeof ask>[1]) => {
  const { status, body } = await ask('/api/people', asked)
  return [status, body.error?.code, body.error?.at].filter((one) => one !== undefined)
}

async function revokeAll(): Promise<void> {
  const admin = await actor('quantri')
  for (const { id, revokedAt } of await feedsSeenBy(admin)) if (!revokedAt) await revokeFeed(admin, id)
}

test('without a token, with a wrong one, or with a cookie alone, nobody comes in', async () => {
  expect(await refused({ body })).toEqual([401, 'feed.token'])
  expect(await refused({ body, token: `taphuan_${'x'.repeat(43)}` })).toEqual([401, 'feed.token'])
  expect(await refused({ body, headers: { Cookie: await cookieOf(cast.quantri) } })).toEqual([401, 'feed.token'])
  expect((await ask('/api/people/khong-co', {})).status).toBe(401)
})

test('a token that was revoked, or whose time is over, is like none', async () => {
  const token = await aToken()
  await revokeAll()
  expect(await refused({ body, token })).toEqual([401, 'feed.token'])
  const short = await aToken(undefined, 1)
  later({ days: 1 }, now())
  expect((await ask('/api/people', { token: short, body })).status).toBe(202)
  later({ days: 1 }, now())
  expect(await refused({ body, token: short })).toEqual([401, 'feed.token'])
})

test('revoked before it was written, nothing is written', async () => {
  const token = await aToken()
  const sent = await ask('/api/people', { token, body: { ...body, people: [{ ...body.people[0], staffCode: 'CUA002' }] } })
  await revokeAll()
  await workHere()
  expect(await db.$count(people, eq(people.staffCode, 'CUA002'))).toBe(0)
  expect((await ask(resultOf(sent), { token })).status).toBe(401)
})

test("another system's page is Missing", async () => {
  const sent = await ask('/api/people', { token: await aToken(), body })
  expect((await ask(resultOf(sent), { token: await aToken() })).status).toBe(404)
})

test('what cannot be used is said with its place', async () => {
  const token = await aToken()
  const [one] = body.people
  expect(await refused({ token, body: '{"people": [' })).toEqual([400, 'feed.notJson'])
  expect(await refused({ token, body, headers: { 'Content-Type': 'text/csv' } })).toEqual([415, 'feed.contentType'])
  expect(await refused({ token, body, key: 'ngan' })).toEqual([400, 'feed.key'])
  expect(await refused({ token, body: { people: [] } })).toEqual([422, 'feed.people', 'people'])
  expect(await refused({ token, body: { people: [one, { ...one, staffCode: 12 }] } })).toEqual([422, 'feed.needed', 'people[1].staffCode'])
  expect(await refused({ token, body: { people: [{ ...one, phone: 912 }] } })).toEqual([422, 'feed.text', 'people[0].phone'])
  expect(await refused({ token, body: { people: [{ ...one, role: 'administrator' }] } })).toEqual([
    422,
    'feed.unknownField',
    'people[0].role',
  ])
  expect(await refused({ token, body: { ...body, effectiveOn: '2099-01-01' } })).toEqual([422, 'import.aheadOfToday', 'effectiveOn'])
  expect(await refused({ token, body: { people: Array.from({ length: 501 }, () => one) } })).toEqual([422, 'feed.tooManyPeople', 'people'])
})

test('too large a body is not read, and one from any origin comes in by its token alone', async () => {
  const token = await aToken()
  expect(await refused({ token, body: `"${'x'.repeat(1100 * 1024)}"` })).toEqual([413, 'page.tooLarge'])
  const sent = await ask('/api/people', { token, body, headers: { Origin: 'https://nhan-su.langson.test' } })
  expect(sent.status).toBe(202)
  const form = await visit('/hr/imports', { as: cast.nhansu, form: { agency: '' }, headers: { Origin: 'https://nhan-su.langson.test' } })
  expect(form.status).toBe(403)
})

test('who asks too often waits; who tries tokens waits longer', async () => {
  const token = await aToken()
  const statuses = await Promise.all(Array.from({ length: 125 }, async () => (await ask('/api/people/khong-co', { token })).status))
  expect([statuses.filter((status) => status === 404).length, statuses.filter((status) => status === 429).length]).toEqual([120, 5])
})

test('the token is shown once; what is kept of it opens nothing', async () => {
  const form = { title: 'Hệ thống nhân sự', agency: found((await actor('nhansu')).posting).agencyId, until: '31/12/2026' }
  const page = await (await visit('/admin/feeds', { as: cast.quantri, form })).text()
  const [token = ''] = /taphuan_[\w-]{43}/.exec(page) ?? []
  expect((await ask('/api/people', { token, body })).status).toBe(202)
  expect(await (await visit('/admin/feeds', { as: cast.quantri })).text()).not.toContain('taphuan_')
  const kept = await db.select({ hash: feeds.hash, lastUsedAt: feeds.lastUsedAt }).from(feeds).where(eq(feeds.title, form.title))
  expect(JSON.stringify(kept)).not.toContain(token.slice(8))
  expect(kept[0]?.lastUsedAt).not.toBeNull()
  expect((await visit('/admin/feeds', { as: cast.nhansu, form })).status).toBe(403)
})
