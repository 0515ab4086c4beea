/** The door for other systems: a token says who asks, a cookie says nothing here; what goes wrong is answered as JSON. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type Feed, feedByToken } from '#app/domain/feed/entering.ts'
import { type Fault, Invalid, Missing, type Params, Refused } from '#app/domain/problem.ts'
import { subscriberOf } from '#app/domain/occasion.ts'
import { notice } from '#app/domain/security/noticing.ts'
import { say } from '#app/text/words.ts'
import { isTrouble } from '#db/trouble.ts'
import { door } from './doors.ts'
import { failure, log } from './log.ts'

export type FeedVisit = { feed: Feed; request: Request; url: URL; params: Record<string, string | undefined> }
type Args = LoaderFunctionArgs | ActionFunctionArgs

/** A feed asks so often a minute, whatever it asks; an address tries so many wrong tokens in ten. */
const perFeed = new RateLimiterMemory({ points: 120, duration: 60 })
const wrongTokens = new RateLimiterMemory({ points: 60, duration: 600 })

export function byToken(work: (visit: FeedVisit) => Promise<Response>) {
  const way = async ({ request, params, context }: Args): Promise<Response> => {
    try {
      const feed = await feedAsking(request, context.address)
      return await work({ feed, request, url: new URL(request.url), params })
    } catch (problem) {
      return answerTo(problem, context.requestId)
    }
  }
  return Object.assign(way, { [door]: 'byToken' })
}

/** Any answer to a system. */
export function json(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}

/** An answer that says no: why, in words, and where in what was sent. */
export function refusal(
  status: number,
  code: string,
  { params = {}, at, ...headers }: { params?: Params; at?: string } & Record<string, unknown> = {},
) {
  const error = { code, message: say(code.startsWith('page.') ? code : `problem.${code}`, params), ...(at && { at }) }
  return json(status, { error }, headers as Record<string, string>)
}

async function feedAsking(request: Request, address: string): Promise<Feed> {
  const subscriber = subscriberOf(address)
  if (((await wrongTokens.get(subscriber))?.remainingPoints ?? 1) <= 0) throw await tooMany(600)
  const [, token] = /^Bearer +([\w-]{20,200})$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  const feed = token ? await feedByToken(token) : null
  if (!feed) {
    await wrongTokens.consume(subscriber).catch(() => undefined)
    notice({ event: 'request.token', outcome: 'refused' })
    throw refusal(401, 'feed.token', { 'WWW-Authenticate': 'Bearer' })
  }
  const isOften = await perFeed.consume(feed.id).then(
    () => false,
    () => true,
  )
  if (isOften) throw await tooMany(60)
  return feed
}

async function tooMany(seconds: number): Promise<Response> {
  notice({ event: 'request.tooMany', outcome: 'refused' })
  return refusal(429, 'feed.slower', { 'Retry-After': String(seconds) })
}

function answerTo(problem: unknown, requestId: string): Response {
  if (problem instanceof Response) return problem
  if (problem instanceof Invalid) {
    const [at, fault]: [string, Fault] = Object.entries(problem.fields)[0] ?? ['', { code: 'field.invalid' }]
    return refusal(422, fault.code, { at, ...(fault.params && { params: fault.params }) })
  }
  if (problem instanceof Refused) return refusal(409, problem.code, { params: problem.params })
  if (problem instanceof Missing) return refusal(404, 'page.missing')
  log.error(
    { request: requestId, reference: requestId.slice(0, 8), failure: failure(problem) },
    isTrouble(problem) ? 'storage in trouble' : 'a bug in the feed',
  )
  return isTrouble(problem) ? refusal(503, 'page.unstorable', { 'Retry-After': '60' }) : refusal(500, 'page.failed')
}
