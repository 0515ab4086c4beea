/** Grave acts ask once more who is there, unless that was shown some minutes ago. Declared where the route is: `allowed('role.grant', confirmed(async …))`. */
import { redirect } from '@remix-run/node'
import { isFresh } from '#app/domain/account/sessions.ts'
import type { PersonalVisit } from './doors.ts'
import { keepForm } from './keeping.ts'
import { carrying, isFile } from './onward.ts'
import { backFrom, hereOf, path } from './paths.ts'

type Work<Answer> = (visit: PersonalVisit) => Promise<Answer>

const mark = Symbol.for('tap-huan.confirmed')

export function confirmed<Answer>(work: Work<Answer>): Work<Answer> {
  const guarded = async (visit: PersonalVisit) => {
    if (!(await isFresh(visit.since))) throw await keptUntil('/sign-in/confirmation', visit.request)
    return work(visit)
  }
  return Object.assign(guarded, { [mark]: true })
}

export function asksToConfirm(work: object): boolean {
  return mark in work
}

/** A door says of itself what the work behind it asks. */
export function asBehind<Door extends object>(door: Door, work: object): Door {
  return asksToConfirm(work) ? Object.assign(door, { [mark]: true }) : door
}

/** To a page where somebody shows more of who they are; what they posted, or asked to download, goes on from there. */
export async function keptUntil(
  page: '/sign-in/confirmation' | '/account/second-factor' | '/account/password',
  request: Request,
): Promise<Response> {
  const reading = request.method === 'GET' || request.method === 'HEAD'
  const form = reading ? null : await keepForm(request, 'confirmation')
  const back = backFrom(request)
  return redirect(carrying({ to: reading ? hereOf(request) : back, form, back: isFile(hereOf(request)) ? back : '/' }, path(page)), 303)
}
