/** Headers where no route answers, or before one does; those of the routes are looked at in the matrix of access. */
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { env } from '#app/web/env.ts'
import { cast } from '#tests/cast.ts'
import { faultsOf, nonceIn } from '#tests/guarded.ts'
import { portOf, visit, type VisitOptions, withServer } from '#tests/visit.ts'

withServer()

const form = { name: 'hocvien' }
const refusals: [string, string, VisitOptions, number][] = [
  ['a form from another site', '/sign-in', { form, headers: { Origin: 'https://evil.example' } }, 403],
  ['a form from a sibling site', '/sign-in', { form, headers: { Origin: 'http://khac.127.0.0.1' } }, 403],
  ['a form from nowhere', '/sign-in', { form, headers: { Origin: 'null' } }, 403],
  ['a malformed origin', '/sign-in', { form, headers: { Origin: 'http://[' } }, 403],
  [
    'an origin that says a forged host',
    '/sign-in',
    { form, headers: { Origin: 'http://evil.example', 'X-Forwarded-Host': 'evil.example' } },
    403,
  ],
  ['a form as data', '/sign-in.data', { form, headers: { Origin: 'https://evil.example' } }, 403],
  ['PUT', '/', { method: 'PUT' }, 405],
  ['DELETE', '/account', { method: 'DELETE' }, 405],
  ['OPTIONS', '/account', { method: 'OPTIONS', headers: { Origin: 'https://evil.example' } }, 405],
  ['the old data', '/?_data=root', {}, 404],
  ['the old data behind a thousand names', `/?${'a&'.repeat(1001)}_data=root`, {}, 404],
  ['a body that is too large', '/sign-in', { form: { name: 'x'.repeat(300_000) } }, 413],
  ['an unknown address', '/khong-co/trang/nay', {}, 404],
  ['an address that cannot be read', '/%E0%A4%A', {}, 404],
  ['an address in another case', '/ADMIN', { as: cast.hocvien }, 403],
]

describe('Every answer carries the same headers:', () => {
  test.each(refusals)('%s', async (_, path, options, status) => {
    const response = await visit(path, options)
    const body = await response.text()
    expect([response.status, faultsOf(response, body)]).toEqual([status, []])
    expect(response.headers.getSetCookie()).toEqual([])
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
    expect(body).not.toMatch(/at .*\.tsx?:\d+|node_modules/)
  })

  test('the health of the server', async () => {
    const response = await visit('/healthz')
    expect(faultsOf(response, await response.text())).toEqual([])
  })

  test('a form without a length', async () => {
    expect(await chunked()).toBe(411)
  })
})

test('what is too large is heard out before the connection ends, so that a proxy can pass the answer on', async () => {
  const answered = await sentWhole('/hr/imports', 13 * 1024 * 1024)
  expect(answered).toEqual({ status: 413, connection: 'keep-alive', isWhole: true })
})

test('a nonce is used once', async () => {
  const nonces = await Promise.all(Array.from({ length: 20 }, async () => nonceIn((await visit('/sign-in')).headers)))
  expect(new Set(nonces).size).toBe(20)
})

test('a head tells what a page would tell', async () => {
  const [head, page] = [await visit('/account', { method: 'HEAD' }), await visit('/account')]
  expect([head.status, head.headers.get('Location')]).toEqual([page.status, page.headers.get('Location')])
  expect(faultsOf(head, '')).toEqual([])
})

describe('Figures for the operator', () => {
  test('are given on this machine', async () => {
    const response = await visit('/metrics')
    expect([response.status, faultsOf(response, '')]).toEqual([200, []])
  })

  test.each(['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Real-IP', 'Via'])(
    'are not there for what a proxy passed on: %s',
    async (name) => {
      const response = await visit('/metrics', { headers: { [name]: '127.0.0.1' } })
      const body = await response.text()
      expect([response.status, faultsOf(response, body)]).toEqual([404, []])
      expect(body).not.toContain('http_requests_total')
    },
  )
})

test('an address that names a host, as one asks a proxy, is answered by its path', async () => {
  const asking = request({ port: portOf(), path: 'http://khac.example/verify?a=1' })
  asking.end()
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  response.resume()
  expect(response.statusCode).toBe(200)
})

function chunked(): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { Origin: env.origin, 'Transfer-Encoding': 'chunked' }
    const asking = request({ host: '127.0.0.1', port: portOf(), path: '/sign-in', method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asking.once('error', reject)
    asking.end('name=hocvien')
  })
}

test('a page is packed for whoever can unpack it, and no longer than it must be', async () => {
  const asked = async (encoding: string) => {
    const response = await visit('/verify', { headers: { 'Accept-Encoding': encoding } })
    const page = (await response.text()).replaceAll(/nonce="[^"]*"/g, '')
    return { packed: response.headers.get('content-encoding'), vary: response.headers.get('vary'), page }
  }
  const whole = await asked('identity')
  expect(whole).toEqual({ packed: null, vary: 'Accept-Encoding', page: expect.stringMatching(/<\/html>/) })
  for (const encoding of ['gzip', 'br, gzip', 'gzip, deflate, br, zstd', '*'])
    expect(await asked(encoding)).toEqual({ ...whole, packed: 'gzip' })
  expect((await asked('gzip;q=0')).packed).toBeNull()
})

/** As a proxy does, which goes on to the end whatever is answered meanwhile. */
async function sentWhole(
  path: string,
  bytes: number,
): Promise<{ status: number | undefined; connection: string | undefined; isWhole: boolean }> {
  const headers = { Origin: env.origin, 'Content-Type': 'application/octet-stream', 'Content-Length': bytes }
  const asking = request({ port: portOf(), path, method: 'POST', headers })
  const answer = once(asking, 'response') as Promise<[IncomingMessage]>
  for (let sent = 0; sent < bytes; sent += 1024 * 1024)
    await new Promise<void>((resolve, reject) =>
      asking.write(Buffer.alloc(1024 * 1024), (problem) => (problem ? reject(problem) : resolve())),
    )
  asking.end()
  const [response] = await answer
  response.resume()
  await once(response, 'end')
  return { status: response.statusCode, connection: response.headers.connection, isWhole: asking.writableFinished }
}
