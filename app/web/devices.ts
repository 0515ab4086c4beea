/** The device somebody signs in from: an opaque name in a cookie, and a short description for the list of sessions. */
import { randomBytes } from 'node:crypto'
import { arrive } from '#app/domain/account/entering.ts'
import type { Shown } from '#app/domain/account/sessions.ts'
import { deviceCookie } from './cookies.ts'
import { enter, leave } from './session.ts'

export async function deviceOf(request: Request): Promise<string | null> {
  const device: unknown = await deviceCookie.parse(request.headers.get('Cookie'))
  return typeof device === 'string' && /^[\w-]{20,60}$/.test(device) ? device : null
}

/** Signs the account in on this device, always with a new token; whoever was signed in here no longer is. Answers the cookies to set. */
export async function begin(accountId: string, request: Request, shown: Shown): Promise<{ headers: Headers; sessionId: string }> {
  const device = (await deviceOf(request)) ?? randomBytes(24).toString('base64url')
  await leave(request.headers.get('Cookie'))
  await arrive(accountId, device)
  const headers = new Headers()
  const { cookie, sessionId } = await enter(accountId, describe(request.headers.get('User-Agent') ?? ''), shown)
  headers.append('Set-Cookie', cookie)
  headers.append('Set-Cookie', await deviceCookie.serialize(device))
  return { headers, sessionId }
}

/** In this order: most name Chrome or Safari (`Version`) besides themselves. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Version', 'Safari'],
] as const

/** In this order: phones name the system under theirs as well. */
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux']

/** "Chrome 109, Windows": what a person can tell apart, and nothing more. */
function describe(agent: string): string {
  const [browser] = browsers.flatMap(([sign, name]) => {
    const [, version] = new RegExp(`${sign}/(\\d{1,4})`).exec(agent) ?? []
    return version ? [`${name} ${version}`] : []
  })
  const system = systems.find((name) => agent.includes(name))
  return [browser, system].filter(Boolean).join(', ') || '–'
}
