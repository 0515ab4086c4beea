/** What every request meets before Remix does: headers, the gate against forged forms, bounds. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import { notice } from '#app/domain/security/noticing.ts'
import { say } from '#app/text/words.ts'
import { env } from './env.ts'
import { anonymous, failure, log } from './log.ts'
import { measure } from './metrics.ts'

const bodyLimit = 256 * 1024
/** Where files are sent: what is inside is judged there, and told to be too large from 10 MB on. */
const fileLimits: Record<string, number> = { '/hr/imports': 11 * 1024 * 1024, '/hr/imports.data': 11 * 1024 * 1024 }
const feedLimit = 1024 * 1024
/** Of what is too large, so much is still heard out: a proxy that is cut off in mid-sentence hears no answer, and says 502. */
const heardOut = 64 * 1024 * 1024

/** A request id, a nonce, and one log line when it is answered. `words`: those of our addresses. */
export function accountFor(words: ReadonlySet<string>) {
  return (request: Request, response: Response, next: NextFunction) => {
    const started = performance.now()
    const id = randomUUID()
    response.locals['requestId'] = id
    response.locals['nonce'] = randomBytes(16).toString('base64')
    response.set('X-Request-Id', id)
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - started)
      measure(request.method, response.statusCode, milliseconds / 1000)
      log.info({
        request: id,
        method: request.method,
        path: anonymous(request.path, words),
        status: response.statusCode,
        ms: milliseconds,
        ended: response.writableFinished,
      })
    })
    next()
  }
}

export const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: [(_, response) => `'nonce-${nonceOf(response as Response)}'`, "'strict-dynamic'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: env.development ? ["'self'", 'ws:'] : ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: env.https ? { maxAge: 31_536_000 } : false,
  crossOriginOpenerPolicy: { policy: 'same-origin' },
})

export function nonceOf(response: Response): string {
  return String(response.locals['nonce'])
}

/** Other systems: they come in by a token alone, so a form of somebody else's page brings nothing along. */
function isFeed({ path }: Request): boolean {
  return path.startsWith('/api/')
}

/** Anything but GET and HEAD must come from one of our own pages. */
export function sameOrigin(request: Request, response: Response, next: NextFunction) {
  if (isFeed(request)) {
    delete request.headers.cookie
    delete request.headers.origin
    if (request.method === 'POST') return next()
  }
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  if (request.method !== 'POST') return void plain(response.set('Allow', 'GET, HEAD, POST'), 405, 'page.method')
  const origin = request.headers.origin
  const ours = origin === undefined ? request.headers['sec-fetch-site'] === 'same-origin' : isOurs(origin)
  if (!ours) {
    notice({ event: 'request.foreign', outcome: 'refused' })
    return void plain(response, 403, 'page.foreignForm')
  }
  delete request.headers.origin // Remix would compare it with Host, which a proxy may have changed, and answer 500
  next()
}

/** A request that names the host in its first line, as to a proxy: of this address the path counts. */
export function byPath(request: Request, _: Response, next: NextFunction) {
  const asked = request.originalUrl.startsWith('/') ? null : URL.parse(request.originalUrl)
  if (asked) request.url = request.originalUrl = `${asked.pathname}${asked.search}`
  next()
}

/** Once the gate has judged it, a request goes by the name of APP_ORIGIN: Remix compares Origin with Host by itself and would answer a bare 500. */
export function underOneName(request: Request, _: Response, next: NextFunction) {
  const { host, origin } = new URL(env.origin)
  request.headers.host = host
  delete request.headers['x-forwarded-host']
  if (request.headers.origin !== undefined) request.headers.origin = origin
  next()
}

/** The address of APP_ORIGIN; a loopback one answers to each of its names. */
function isOurs(origin: string): boolean {
  const given = URL.parse(origin)
  if (!given || given.origin !== origin) return false
  if (given.origin === env.origin) return true
  const own = new URL(env.origin)
  const loopback = ['127.0.0.1', 'localhost', '[::1]']
  return loopback.includes(own.hostname) && loopback.includes(given.hostname) && given.protocol === own.protocol && given.port === own.port
}

/** Remix's old way to ask for one route's data slips past its own checks: nobody needs it. */
export function noOldData(request: Request, response: Response, next: NextFunction) {
  if (URL.parse(request.originalUrl, env.origin)?.searchParams.has('_data')) return void plain(response, 404, 'page.missing')
  next()
}

export function boundedBody(request: Request, response: Response, next: NextFunction) {
  if (request.method !== 'POST') return next()
  const length = request.headers['content-length']
  if (length === undefined && request.headers['transfer-encoding'] !== undefined) return void plain(response, 411, 'page.length')
  const fileLimit = fileLimits[request.path]
  if (Number(length ?? 0) <= (fileLimit ?? (isFeed(request) ? feedLimit : bodyLimit))) return next()
  if (Number(length) > heardOut) response.set('Connection', 'close')
  plain(response, 413, fileLimit ? 'page.fileTooLarge' : 'page.tooLarge')
}

/** Pages are personal: nothing between us and the reader keeps them. Routes that are not say so themselves; Remix adds to a header that is there, so ours waits. */
export function personalByDefault(_: Request, response: Response, next: NextFunction) {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => Response
  response.writeHead = (...given: unknown[]) => {
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store')
    return writeHead(...given)
  }
  next()
}

/** What broke before a page could say so; an address that cannot be read is that of no page. Express would show a stack. */
export function failed(problem: unknown, _: Request, response: Response, next: NextFunction) {
  if (response.headersSent) return next(problem)
  if (problem instanceof URIError) return void plain(response, 404, 'page.missing')
  const reference = String(response.locals['requestId'])
  log.error({ request: reference, reference: reference.slice(0, 8), failure: failure(problem) }, 'a bug at the edge')
  plain(response, 500, 'page.failed')
}

function plain(response: Response, status: number, key: string) {
  if (isFeed(response.req)) return response.status(status).json({ error: { code: key, message: say(key) } })
  return response.status(status).type('text/plain; charset=utf-8').send(say(key))
}
