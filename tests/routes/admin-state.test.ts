/** The administrator sees how the installation is; a bug is found again by its reference number. */
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { handleError } from '#app/entry.server.tsx'
import { sendLetter } from '#app/domain/letter/sending.ts'
import { cast } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'
import { transaction } from '#db'
import { dialect } from '#db/address.ts'
import { pulse } from '#db/schema/index.ts'
import { isTrouble } from '#db/trouble.ts'

withServer()

const page = async () => (await visit('/admin/state', { as: cast.quantri })).text()

test('version, database, disk, memory, mail and background work are told', async () => {
  await sendLetter('ai.do@langson.gov.vn', 'reset', {})
  const html = await page()
  expect(html).toContain(dialect === 'sqlite' ? 'SQLite 3.' : 'PostgreSQL 1')
  expect(html).toMatch(/Dung lượng<\/dt><dd>[\d.,]+ (KB|MB|GB)/)
  expect(html).toMatch(/còn trống<\/dt><dd>[\d.,]+ (MB|GB) trên/)
  expect(html).toMatch(/Thư đang chờ gửi<\/dt><dd>1, lá cũ nhất từ/)
  expect(html).toContain('Thu bài đã hết giờ')
  expect(html).not.toContain('ai.do@')
})

test('a bug is listed by the number its finder was told, without ids', async () => {
  const request = new Request('http://127.0.0.1/attempts/01a216f4-9c35-70e0-94b4-566bec61c310?x=1')
  const context = { requestId: 'abcdef12-0000' } as Parameters<typeof handleError>[1]['context']
  handleError(new TypeError('x is not a function'), { request, context, params: { id: '01a216f4-9c35-70e0-94b4-566bec61c310' } })
  await expect.poll(page, { timeout: 10_000 }).toContain('abcdef12')
  expect(await page()).toContain('GET /attempts/:id')
})

test('figures for monitoring: what there is none of is left out, not nought', async () => {
  const figures = await (await visit('/metrics')).text()
  expect(figures).toMatch(/^disk_free_bytes \d/m)
  expect(figures).toMatch(/^database_bytes [1-9]/m)
  expect(figures).toMatch(/^letters_waiting \d/m)
  expect(figures).not.toMatch(/^backup_age_seconds \d/m)
})

test('what a full disk or a lost connection throws is told apart from bugs', async () => {
  for (const code of ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY', '53100', '57P01', '08006', '40001', 'ECONNREFUSED'])
    expect(isTrouble(new Error('query failed', { cause: Object.assign(new Error('x'), { code }) })), code).toBe(true)
  for (const code of ['SQLITE_CONSTRAINT_UNIQUE', '23505', '42703', 'ERR_INVALID_ARG_TYPE'])
    expect(isTrouble(Object.assign(new Error('x'), { code })), code).toBe(false)
  const real = await transaction(async (tx) => tx.select({ one: sql`no_such_function()` }).from(pulse)).catch((problem: unknown) => problem)
  expect(real).toBeInstanceOf(Error)
  expect(isTrouble(real)).toBe(false)
})
