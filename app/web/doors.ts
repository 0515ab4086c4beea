/** Every loader and every action comes in through one of these; problems of the domain become answers here, once. */
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type Deed, may } from '#app/domain/access.ts'
import { hasFactor } from '#app/domain/factor/factors.ts'
import { type Fault, Forbidden, Invalid, Missing, Refused } from '#app/domain/problem.ts'
import { notice } from '#app/domain/security/noticing.ts'
import type { FormProblem } from '#app/text/form-problem.ts'
import { say } from '#app/text/words.ts'
import { isTrouble } from '#db/trouble.ts'
import type { Context } from './context.ts'
import { asBehind, asksToConfirm, keptUntil } from './confirming.ts'
import { typedIn } from './forms.ts'
import { keepForm } from './keeping.ts'
import { failure, log } from './log.ts'
import { carrying, isFile } from './onward.ts'
import { backFrom, hereOf, path, sayNext } from './paths.ts'
import type { Visitor } from './session.ts'

/** The mark that the house test looks for on every loader and action. */
export const door = Symbol.for('tap-huan.door')

type Args = LoaderFunctionArgs | ActionFunctionArgs
export type Visit = { request: Request; url: URL; params: Record<string, string | undefined>; context: Context }
export type PersonalVisit = Visit & Visitor
type Work<Answer> = (visit: PersonalVisit) => Promise<Answer>

export function anyone<Answer>(work: (visit: Visit) => Promise<Answer>) {
  return marked('anyone', (args: Args) => answering(args, work), work)
}

export function signedIn<Answer>(work: Work<Answer>) {
  return marked('signedIn', (args: Args) => answering(args, async (visit) => work(await personal(visit, asksToConfirm(work)))), work)
}

/** For those whom the table of access allows the deed somewhere; what they may see of it is up to the query's scope. */
export function allowed<Answer>(deed: Deed, work: Work<Answer>) {
  const way = (args: Args) =>
    answering(args, async (visit) => {
      const known = await personal(visit, true)
      if (may(known.person, deed)) return work(known)
      if (may({ id: known.person.id, grants: known.resting }, deed)) throw await toRevival(known)
      throw new Forbidden(deed)
    })
  return marked(deed, way, work)
}

function marked<Function extends object>(name: string, way: Function, work: object): Function {
  return asBehind(Object.assign(way, { [door]: name }), work)
}

/** `asks`: what is kept here goes on only once its sender has said so. */
async function personal(visit: Visit, asks: boolean): Promise<PersonalVisit> {
  const { request } = visit
  const visitor = await visit.context.visitor()
  if (visitor) return { ...visit, ...visitor }
  const [signIn, back] = [path('/sign-in'), backFrom(request)]
  if (request.method === 'GET' || request.method === 'HEAD')
    throw redirect(carrying({ to: hereOf(request), form: null, back: isFile(hereOf(request)) ? back : '/' }, signIn), 303)
  const kept = await keepForm(request, asks ? 'consent' : null)
  throw redirect(carrying({ to: back, form: null, back: '/' }, signIn, kept ? { kept: '1' } : {}), 303)
}

/** A role rests until the second step has been taken, which is set up first where there is none, or until a new password is chosen. */
async function toRevival({ accountId, restingFor, request }: PersonalVisit): Promise<Response> {
  if (restingFor === 'password') return keptUntil('/account/password', request)
  return keptUntil((await hasFactor(accountId)) ? '/sign-in/confirmation' : '/account/second-factor', request)
}

async function answering<Answer>(args: Args, work: (visit: Visit) => Promise<Answer>): Promise<Answer> {
  try {
    return await work({ request: args.request, url: new URL(args.request.url), params: args.params, context: args.context })
  } catch (problem) {
    if (problem instanceof Invalid && args.request.method === 'POST')
      return data({ problem: inWords(problem, typedIn(args.request)) }, { status: 422 }) as Answer // read by useFormProblem
    if (problem instanceof Refused) throw await turnedBack(args.request, problem)
    if (problem instanceof Forbidden) throw await forbidden(args.context, problem)
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

/** A full disk or a database that is away: nothing was stored, and trying again later may do. */
function unstorable(request: string, problem: unknown): Response {
  log.error({ request, failure: failure(problem) }, 'storage in trouble')
  const answer = saidPlainly(503, 'page.unstorable')
  answer.headers.set('Retry-After', '60')
  return answer
}

async function forbidden(context: Context, { message: deed }: Forbidden): Promise<Response> {
  const visitor = await context.visitor()
  notice({ event: 'request.forbidden', outcome: 'refused', actorId: visitor?.person.id ?? null, detail: { deed } })
  return saidPlainly(403, 'page.forbidden')
}

function saidPlainly(status: number, key: string): Response {
  return new Response(say(key), { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })
}
