/** A form posted after its session ended is kept, and completed when the same person signs in. */
import { type KeptForm, keepFormOf, keptPathOf, takeKeptForms } from '#app/domain/account/keeping.ts'
import { anySession } from '#app/domain/account/sessions.ts'
import type { Person } from '#app/domain/person/register.ts'
import type { Context } from './context.ts'
import { env } from './env.ts'
import { sessionIdIn } from './session.ts'

/** True where the form is kept: its sender is known by the session that ran out, and it is plain fields without a password. */
export async function keepForm(request: Request): Promise<boolean> {
  const id = sessionIdIn(request.headers.get('Cookie'))
  const session = id && (await anySession(id))
  if (!session || !request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')) return false
  const form = await request.formData()
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  if (fields.some(([name]) => /password/i.test(name))) return false
  const url = new URL(request.url)
  return keepFormOf(session, { path: url.pathname.replace(/\.data$/, '') + url.search, fields })
}

/** Where somebody goes who has just come in: to the form that waits, else to where they were going. */
export async function nextStop(accountId: string, to: string): Promise<string> {
  const kept = await keptPathOf(accountId)
  return kept === null ? to : `/sign-in/completion?to=${encodeURIComponent(kept)}`
}

/** Posts the kept forms of the person again, as them; the answer is that to the last one. Null where there is none. */
export async function completeKept(person: Person, accountId: string, context: Context, request: Request): Promise<Response | null> {
  let answer: Response | null = null
  for (const form of await takeKeptForms(person, accountId))
    answer = await context.dispatch(asPosted(form, request.headers.get('Cookie') ?? ''))
  return answer
}

function asPosted({ path, fields }: KeptForm, cookie: string): Request {
  const url = new URL(path, env.origin)
  const headers = { Cookie: cookie, Referer: url.href, 'Content-Type': 'application/x-www-form-urlencoded' }
  return new Request(url, { method: 'POST', headers, body: new URLSearchParams(fields).toString() })
}
