/** A list as it comes in through the browser: the file, the page that waits for it, what is asked when something is wrong. */
import { expect, test } from 'vitest'
import { found } from '#app/domain/problem.ts'
import { workJobs } from '#app/tasks/jobs/running.ts'
import { env } from '#app/web/env.ts'
import { actor, cast } from '#tests/cast.ts'
import { aListOf } from '#tests/lists.ts'
import { xlsx } from '#tests/sheets.ts'
import { cookieOf, portOf, visit, withServer } from '#tests/visit.ts'

withServer()

async function send(bytes: Uint8Array, name: string): Promise<Response> {
  const body = new FormData()
  body.set('agency', found((await actor('nhansu')).posting).agencyId)
  body.set('file', new File([new Uint8Array(bytes)], name))
  const headers = { Origin: env.origin, Cookie: await cookieOf(cast.nhansu) }
  return fetch(`http://127.0.0.1:${portOf()}/hr/imports`, { method: 'POST', body, redirect: 'manual', headers })
}

test('the page of a list that is being read asks for itself again; once it is read, no more', async () => {
  const sent = await send(
    xlsx({
      name: 'S',
      rows: [
        ['TT', 'Hä vµ tªn', 'Chøc vô'],
        ['1', 'NguyÔn ThÞ An', 'Chuyªn viªn'],
      ],
    }),
    'tệp.xlsx',
  )
  const place = sent.headers.get('Location') ?? ''
  expect(sent.status).toBe(303)
  expect((await visit(place, { as: cast.nhansu })).headers.get('Refresh')).toBe('3')
  await workJobs()
  const page = await visit(place, { as: cast.nhansu })
  expect(page.headers.get('Refresh')).toBeNull()
  expect(await page.text()).toContain('Chuyển từ phông cũ: Nguyễn Thị An')
})

test('no file, and a file too large, are said at the form', async () => {
  const none = await send(new Uint8Array(0), '')
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('Chưa chọn tệp.')
  const large = await send(new Uint8Array(10.5 * 1024 * 1024), 'lon.xlsx')
  expect(large.status).toBe(422)
  expect(await large.text()).toContain('Tệp lớn hơn 10 MB.')
})

test('what was chosen wrongly is said, and kept as it was chosen', async () => {
  const id = await aListOf(await actor('nhansu'))
  const form = { sheet0: '1', 'column0.1': 'unit', effectiveOn: '23/11/2026', type: 'congChuc' }
  const answer = await visit(`/hr/imports/${id}?step=columns`, { as: cast.nhansu, form })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Chưa có cột họ và tên.')
})

test('the rows left out come back with a column that says why', async () => {
  const id = await aListOf(await actor('nhansu'))
  const sheet = await visit(`/hr/imports/${id}/errors.xlsx`, { as: cast.nhansu })
  expect(sheet.headers.get('Content-Type')).toContain('spreadsheetml')
})
