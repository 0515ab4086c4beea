/** The whole server: Express at the edge, Remix behind it, a calm end. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { createRequestHandler as handleWeb, type ServerBuild } from '@remix-run/node'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express, { type Express, type Request as ExpressRequest, type Response as ExpressResponse } from 'express'
import { onOccasion } from '#app/domain/occasion.ts'
import { isLocale, withLocale } from '#app/text/words.ts'
import type { Context } from './context.ts'
import { languageCookie } from './cookies.ts'
import {
  accountFor,
  boundedBody,
  byPath,
  failed,
  headers,
  nonceOf,
  noOldData,
  personalByDefault,
  sameOrigin,
  underOneName,
} from './edge.ts'
import { env } from './env.ts'
import { health } from './health.ts'
import { wordsOf } from './log.ts'
import { metrics } from './metrics.ts'
import { sectionsOf } from './sections.ts'
import { visitorOf } from './session.ts'

type Build = ServerBuild | (() => Promise<ServerBuild>)
export type ServerOptions = {
  build: ServerBuild
  /** While somebody writes code: the build as it is by now. */
  rebuild?: () => Promise<ServerBuild>
  clientFolder: string | null
  before?: express.RequestHandler
}

export function createApp({ build: first, rebuild, clientFolder, before }: ServerOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.trustProxy)
  app.set('query parser', 'simple')
  app.use(byPath, accountFor(wordsOf(first.routes)), headers, personalByDefault)
  app.get('/healthz', health)
  app.get('/metrics', metrics)
  app.use(compression())
  if (before) app.use(before)
  if (clientFolder && existsSync(clientFolder)) {
    app.use('/assets', express.static(path.join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }))
    const others = readdirSync(clientFolder).filter((name) => name !== 'assets') // named, so that no page is looked for on the disk first
    app.get(
      others.map((name) => `/${name}`),
      express.static(clientFolder, { maxAge: '1h', index: false, redirect: false, dotfiles: 'ignore' }),
    )
  }
  app.use(inReadersLanguage, onThisOccasion, noOldData, sameOrigin, underOneName, boundedBody)
  const answer = answeringBy(rebuild ? () => rebuild : sectionsOf(first))
  app.all('*', (request, response, next) => answer(request.path)(request, response, next))
  app.use(failed)
  return app
}

/** Of an address: whoever answers it, made once for each part of the build. */
function answeringBy(partOf: (pathname: string) => Build) {
  const mode = env.development ? 'development' : 'production'
  const inward = remembering((build: Build) => handleWeb(build, mode))
  const getLoadContext = (request: ExpressRequest, response: ExpressResponse) => contextOf(inwardly, request, response)
  const inwardly = (inner: Request, context: Context) => inward(partOf(new URL(inner.url).pathname))(inner, context)
  const outward = remembering((build: Build) => createRequestHandler({ build, mode, getLoadContext }))
  return (pathname: string) => outward(partOf(pathname))
}

function remembering<Made>(make: (build: Build) => Made): (build: Build) => Made {
  const known = new Map<Build, Made>()
  return (build) => {
    const made = known.get(build) ?? make(build)
    known.set(build, made)
    return made
  }
}

function contextOf(
  answer: (inner: Request, context: Context) => Promise<Response>,
  request: ExpressRequest,
  response: ExpressResponse,
): Context {
  const visitors = new Map<string, ReturnType<typeof visitorOf>>()
  const within = (cookie: string | null): Context => ({
    requestId: String(response.locals['requestId']),
    nonce: nonceOf(response),
    address: request.ip ?? '',
    takesGzip: request.acceptsEncodings('gzip') === 'gzip',
    visitor: () => {
      const key = cookie ?? ''
      const visitor = visitors.get(key) ?? visitorOf(cookie)
      visitors.set(key, visitor)
      return visitor
    },
    dispatch: (inner) => answer(inner, within(inner.headers.get('Cookie'))),
  })
  return within(request.headers.cookie ?? null)
}

function onThisOccasion(request: ExpressRequest, response: ExpressResponse, next: express.NextFunction) {
  onOccasion({ requestId: String(response.locals['requestId']), address: request.ip ?? '' }, next)
}

async function inReadersLanguage(request: ExpressRequest, _: ExpressResponse, next: express.NextFunction) {
  const chosen: unknown = await languageCookie.parse(request.headers.cookie ?? null).catch(() => null)
  withLocale(isLocale(chosen) ? chosen : 'vi', next)
}
