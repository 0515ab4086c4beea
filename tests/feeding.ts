/** Other systems in tests: a token, and what is asked with it. */
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { daysAfter, today } from '#app/domain/clock.ts'
import { openFeed } from '#app/domain/feed/opening.ts'
import { found } from '#app/domain/problem.ts'
import { actor, cast } from './cast.ts'
import { portOf } from './visit.ts'

/** For the agency of the first officer unless told. */
export async function aToken(agency: string = cast.nhansu.agency, days = 30): Promise<string> {
  const agencyId = found(await agencyByKey(agency)).id
  return openFeed(await actor('quantri'), { title: 'Phần mềm quản lý cán bộ', agencyId, until: daysAfter(today(), days) })
}

type Asked = { token?: string; key?: string; body?: unknown; headers?: Record<string, string> }
type Answer = {
  status: number
  headers: Headers
  body: Record<string, unknown> & { error?: { code: string; message: string; at?: string } }
}

let keys = 0

/** A POST where there is a body; each under a key of its own unless told. */
export async function ask(path: string, { token, key = `trang-so-${++keys}`, body, headers = {} }: Asked = {}): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${portOf()}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json', 'Idempotency-Key': key }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] }
}

/** The address of a result, here. */
export function resultOf({ body }: Answer): string {
  return new URL(String(body['result'])).pathname
}
