/** A form posted after its session ended, or too long after its sender showed who they are, is kept and completed once they have. */
import { type KeptForm, keepFormOf, keptPathOf, type Need, takeKeptForms } from '#app/domain/account/keeping.ts'
import { anySession } from '#app/domain/account/sessions.ts'
import type { PersonalVisit } from './doors.ts'
import { env } from './env.ts'
import { hereOf } from './paths.ts'
import { sessionIdIn } from './session.ts'

/** The form's id where it is kept: its sender is known by the session, even one that ran out, and it is plain fields without a password. */
export async function keepForm(request: Request, needs: Need): Promise<string | null> {
  const id = sessionIdIn(request.headers.get('Cookie'))
  const session = id && (await anySession(id))
  if (!session || !request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')) return null
  const form = await request.formData()
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  if (fields.some(([name]) => /password/i.test(name))) return null
  return keepFormOf(session, { path: hereOf(request), fields }, needs)
}

/** Where somebody goes who has just come in: to the form that waits, else to where they were going. */
export async function nextStop(accountId: string, to: string): Promise<string> {
  const kept = await keptPathOf(accountId)
  return kept === null ? to : completing(kept)
}

/** Where forms are posted once more; `to` is the address of the last. */
export function completing(to: string): string {
  return `/sign-in/completion?to=${encodeURIComponent(to)}`
}

/** Posts the kept forms of the person again, as them; the answer is that to the last one. Null where there is none. */
export async function completeKept({ person, accountId, sessionId, context, request }: PersonalVisit): Promise<Response | null> {
  let answer: Response | null = null
  for (const form of await takeKeptForms(person, accountId, sessionId))
    answer = await context.dispatch(asPosted(form, request.headers.get('Cookie') ?? ''))
  return answer
}

function asPosted({ path, fields }: KeptForm, cookie: string): Request {
  const url = new URL(path, env.origin)
  const headers = { Cookie: cookie, Referer: url.href, 'Content-Type': 'application/x-www-form-urlencoded' }
  return new Request(url, { method: 'POST', headers, body: new URLSearchParams(fields).toString() })
}
