/** Every loader and every action comes in through one of these; problems of the domain become answers here, once. */
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type Deed, may } from '#app/domain/access.ts'
import { type Fault, Forbidden, Invalid, Missing, Refused } from '#app/domain/problem.ts'
import type { Person } from '#app/domain/person/register.ts'
import type { FormProblem } from '#app/text/form-problem.ts'
import { say } from '#app/text/words.ts'
import { isTrouble } from '#db/trouble.ts'
import type { Context } from './context.ts'
import { path, safePath, sayNext } from './paths.ts'
import { typedIn } from './forms.ts'
import { keepForm } from './keeping.ts'
import { failure, log } from './log.ts'

/** The mark that the house test looks for on every loader and action. */
export const door = Symbol.for('tap-huan.door')

type Args = LoaderFunctionArgs | ActionFunctionArgs
export type Visit = { request: Request; url: URL; params: Record<string, string | undefined>; context: Context }
export type PersonalVisit = Visit & { person: Person; sessionId: string; accountId: string }

export function anyone<Answer>(work: (visit: Visit) => Promise<Answer>) {
  return marked('anyone', (args: Args) => answering(args, work))
}

export function signedIn<Answer>(work: (visit: PersonalVisit) => Promise<Answer>) {
  return marked('signedIn', (args: Args) => answering(args, async (visit) => work(await personal(visit))))
}

/** For those whom the table of access allows the deed somewhere; what they may see of it is up to the query's scope. */
export function allowed<Answer>(deed: Deed, work: (visit: PersonalVisit) => Promise<Answer>) {
  return marked(deed, (args: Args) =>
    answering(args, async (visit) => {
      const known = await personal(visit)
      if (!may(known.person, deed)) throw new Forbidden(deed)
      return work(known)
    }),
  )
}

function marked<Function extends object>(name: string, work: Function): Function {
  return Object.assign(work, { [door]: name })
}

async function personal(visit: Visit): Promise<PersonalVisit> {
  const visitor = await visit.context.visitor()
  if (visitor) return { ...visit, ...visitor }
  const here = visit.url.pathname.replace(/\.data$/, '') + visit.url.search
  if (visit.request.method === 'GET' || visit.request.method === 'HEAD')
    throw redirect(`${path('/sign-in')}?to=${encodeURIComponent(here)}`, 303)
  const kept = await keepForm(visit.request)
  throw redirect(`${path('/sign-in')}?to=${encodeURIComponent(backFrom(visit.request))}${kept ? '&kept=1' : ''}`, 303)
}

async function answering<Answer>(args: Args, work: (visit: Visit) => Promise<Answer>): Promise<Answer> {
  try {
    return await work({ request: args.request, url: new URL(args.request.url), params: args.params, context: args.context })
  } catch (problem) {
    if (problem instanceof Invalid && args.request.method === 'POST')
      return data({ problem: inWords(problem, typedIn(args.request)) }, { status: 422 }) as Answer // read by useFormProblem
    if (problem instanceof Refused) throw await turnedBack(args.request, problem)
    if (problem instanceof Forbidden) throw saidPlainly(403, 'page.forbidden')
    if (problem instanceof Missing || problem instanceof Invalid) throw saidPlainly(404, 'page.missing')
    if (isTrouble(problem)) throw unstorable(args.context.requestId, problem)
    throw problem
  }
}

function inWords(problem: Invalid, typed: FormProblem['values']): FormProblem {
  const errors = Object.entries(problem.fields).map(([name, fault]: [string, Fault]) => ({
    name,
    text: say(`problem.${fault.code}`, fault.params),
  }))
  return { errors, values: typed }
}

async function turnedBack(request: Request, problem: Refused): Promise<Response> {
  const flash = await sayNext({ kind: 'error', code: `problem.${problem.code}`, params: problem.params })
  return redirect(backFrom(request), { status: 303, headers: { 'Set-Cookie': flash } })
}

/** The page the request came from; a page that refuses to be read leads home rather than to itself. */
function backFrom(request: Request): string {
  const referer = URL.parse(request.headers.get('Referer') ?? '')
  const own = new URL(request.url)
  const from = referer ? safePath(referer.pathname + referer.search) : '/'
  return request.method === 'GET' && from === own.pathname + own.search ? '/' : from
}

/** A full disk or a database that is away: nothing was stored, and trying again later may do. */
function unstorable(request: string, problem: unknown): Response {
  log.error({ request, failure: failure(problem) }, 'storage in trouble')
  const answer = saidPlainly(503, 'page.unstorable')
  answer.headers.set('Retry-After', '60')
  return answer
}

function saidPlainly(status: number, key: string): Response {
  return new Response(say(key), { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
}
