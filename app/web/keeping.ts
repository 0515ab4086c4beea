/** A form posted after its session ended is kept, and completed when the same person signs in. */
import { anySession } from '#app/domain/account/sessions.ts'
import { keepFormOf, takeKeptForm } from '#app/domain/account/keeping.ts'
import type { Person } from '#app/domain/person/register.ts'
import type { Context } from './context.ts'
import { env } from './env.ts'
import { sessionIdIn } from './session.ts'

/** True where the form is kept: its sender is known by the ended session, and it is plain fields. */
export async function keepForm(request: Request): Promise<boolean> {
  const id = sessionIdIn(request.headers.get('Cookie'))
  const session = id && (await anySession(id))
  if (!session || !request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')) return false
  const form = await request.formData()
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  if (fields.some(([name]) => /password/i.test(name))) return false
  const url = new URL(request.url)
  await keepFormOf(session.accountId, url.pathname.replace(/\.data$/, '') + url.search, fields)
  return true
}

/** Posts the newest kept form of the person again, as them; null where there is none. */
export async function completeKept(person: Person, accountId: string, context: Context, request: Request): Promise<Response | null> {
  const kept = await takeKeptForm(person, accountId)
  if (!kept) return null
  return context.dispatch(
    new Request(new URL(kept.path, env.origin), {
      method: 'POST',
      headers: {
        Cookie: request.headers.get('Cookie') ?? '',
        Origin: env.origin,
        Referer: new URL(kept.path, env.origin).href,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(kept.fields).toString(),
    }),
  )
}
