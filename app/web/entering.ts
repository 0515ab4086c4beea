/** From the first proof to the page one was going to: the second step where there is one, then the session, then what waits. */
import { redirect } from '@remix-run/node'
import { hasOldPassword } from '#app/domain/account/ageing.ts'
import { releaseConfirmed } from '#app/domain/account/releasing.ts'
import type { Shown } from '#app/domain/account/sessions.ts'
import { hasFactor, lacksFactor } from '#app/domain/factor/factors.ts'
import { beginHalfway } from '#app/domain/factor/halfway.ts'
import { type Flash, halfwayCookie } from './cookies.ts'
import { begin } from './devices.ts'
import { arrivalOf, nextStop } from './keeping.ts'
import { carrying, isFile, type Onward } from './onward.ts'
import { path, sayNext } from './paths.ts'

/** For who has shown a password, or a link that stands for it. Signing in releases no form: nobody was told of one. */
export async function comeIn(accountId: string, request: Request, { to, back }: Onward, flash?: Flash): Promise<Response> {
  const onward = { to, form: null, back }
  if (!(await hasFactor(accountId))) return enterWith({ secondFactor: false }, accountId, request, onward, flash)
  const headers = new Headers({ 'Set-Cookie': await halfwayCookie.serialize(await beginHalfway(accountId)) })
  if (flash) headers.append('Set-Cookie', await sayNext(flash))
  return redirect(carrying(onward, path('/sign-in/second-factor')), { status: 303, headers })
}

/** For who has shown all there is to show, now or with the session before. */
export async function enterWith(shown: Shown, accountId: string, request: Request, onward: Onward, flash?: Flash): Promise<Response> {
  const { headers, sessionId } = await begin(accountId, request, shown)
  if (flash) headers.append('Set-Cookie', await sayNext(flash))
  return redirect(await stopAfter({ accountId, sessionId }, request, onward), { status: 303, headers })
}

/** Where somebody goes whose session has just begun. */
export async function stopAfter(
  { accountId, sessionId }: { accountId: string; sessionId: string },
  request: Request,
  { to, form, back }: Onward,
): Promise<string> {
  const arrival = await arrivalOf({ accountId, sessionId }, request)
  if (form) await releaseConfirmed(arrival, form)
  const stop = await nextStop(arrival, to)
  if (stop !== to) return stop
  if (await lacksFactor(accountId)) return carrying({ to, form: null, back }, path('/account/second-factor'))
  if (await hasOldPassword(accountId)) return carrying({ to, form: null, back }, path('/account/password'))
  return isFile(to) ? carrying({ to, form: null, back }, path('/sign-in/confirmation')) : to
}

export async function halfwayIn(request: Request): Promise<string | null> {
  const secret: unknown = await halfwayCookie.parse(request.headers.get('Cookie'))
  return typeof secret === 'string' ? secret : null
}
