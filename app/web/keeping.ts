/** A form posted after its session ended, or too long after its sender showed who they are, is kept and completed once they have. */
import { type KeptForm, keepFormOf, type Need, takeKeptForms } from '#app/domain/account/keeping.ts'
import { type Arrival, formsAskedAbout, readyPathOf } from '#app/domain/account/kept.ts'
import { anySession } from '#app/domain/account/sessions.ts'
import { deviceOf } from './devices.ts'
import type { PersonalVisit } from './doors.ts'
import { env } from './env.ts'
import { hereOf } from './paths.ts'
import { sessionIdIn } from './session.ts'

/** The form's id where it is kept: its sender is known by the session, even one that ran out, and it is plain fields without a password. What is pressed on the way in is asked anew there. */
export async function keepForm(request: Request, needs: Need): Promise<string | null> {
  if (hereOf(request).startsWith('/sign-in/')) return null
  const id = sessionIdIn(request.headers.get('Cookie'))
  const session = id && (await anySession(id))
  if (!session || !request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')) return null
  const form = await request.formData()
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  if (fields.some(([name]) => /password/i.test(name))) return null
  return keepFormOf(session, { path: hereOf(request), fields }, needs, await deviceOf(request))
}

export async function arrivalOf({ accountId, sessionId }: Omit<Arrival, 'device'>, request: Request): Promise<Arrival> {
  return { accountId, sessionId, device: await deviceOf(request) }
}

/** Where somebody goes who has just come in: to what they are asked about, then to the forms that go on, else to where they were going. */
export async function nextStop(arrival: Arrival, to: string): Promise<string> {
  if ((await formsAskedAbout(arrival)).length > 0) return `/sign-in/waiting?to=${encodeURIComponent(to)}`
  const ready = await readyPathOf(arrival)
  return ready === null ? to : `/sign-in/completion?to=${encodeURIComponent(ready)}`
}

/** Posts the kept forms that may go on again, as their sender; the answer is that to the last one. Null where there is none. */
export async function completeKept({ context, request, ...visit }: PersonalVisit): Promise<Response | null> {
  let answer: Response | null = null
  for (const form of await takeKeptForms(visit.person, await arrivalOf(visit, request)))
    answer = await context.dispatch(asPosted(form, request.headers.get('Cookie') ?? ''))
  return answer
}

function asPosted({ path, fields }: KeptForm, cookie: string): Request {
  const url = new URL(path, env.origin)
  const headers = { Cookie: cookie, Referer: url.href, 'Content-Type': 'application/x-www-form-urlencoded' }
  return new Request(url, { method: 'POST', headers, body: new URLSearchParams(fields).toString() })
}
