/** The first administrator of a server that has just been installed, by the link it printed. */
import { expect } from 'vitest'
import type { Served } from './served.ts'

export type Visitor = { post: (to: string, fields?: Record<string, string>) => Promise<Response>; status: (of: string) => Promise<number> }

export async function administratorOf({ origin, said }: Served): Promise<Visitor> {
  let cookie = ''
  const ask = (to: string, more: RequestInit = {}) =>
    fetch(`${origin}${to}`, { redirect: 'manual', ...more, headers: { Origin: origin, Cookie: cookie } })
  const post = (to: string, fields: Record<string, string> = {}) => ask(to, { method: 'POST', body: new URLSearchParams(fields) })
  const link = /\/install\/\S+/.exec(said())?.[0] ?? ''
  const agency = /<option value="([0-9a-f-]{36})"/.exec(await (await ask(link)).text())?.[1] ?? ''
  const password = 'chuon-chuon-bay-thap-2026'
  const person = { fullName: 'Nông Văn Quản', staffCode: 'QT-01', agency, position: 'Chuyên viên' }
  const made = await post(link, { ...person, newPassword: password, againPassword: password })
  expect(made.status).toBe(303)
  cookie = made.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { post, status: async (of) => (await ask(of)).status }
}
