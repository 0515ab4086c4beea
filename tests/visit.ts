/** A request as somebody, through the whole server: a real Request goes in over loopback, a real Response comes out. */
import { createServer, type Server } from 'node:http'
import type { RouteConfigEntry } from '@remix-run/route-config'
import type { ServerBuild } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect } from 'vitest'
import * as entry from '#app/entry.server.tsx'
import * as root from '#app/root.tsx'
import routes from '#app/routes.ts'
import { env } from '#app/web/env.ts'
import { createApp } from '#app/web/server.ts'
import { enter } from '#app/web/session.ts'
import { db } from '#db'
import { accounts, people } from '#db/schema/index.ts'
import { unnamedIn } from './summary.ts'

type Somebody = { staffCode: string } | { id: string } | null
export type VisitOptions = {
  /** Whoever asks; nobody where left out. */
  as?: Somebody
  /** A form; the visit is then a POST. */
  form?: Record<string, string | string[]>
  method?: string
  headers?: Record<string, string>
  cookie?: string
}

let server: Server | null = null
const cookies = new Map<string, string>()

/** Call once at the top of a test file. */
export function withServer() {
  beforeAll(async () => {
    server = createServer({ keepAliveTimeout: 65_000 }, createApp({ build: testBuild(), clientFolder: null }))
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    server?.closeAllConnections()
    await new Promise((resolve) => server?.close(resolve))
    server = null
    cookies.clear()
  })
}

/** Redirects are answered as they are, not followed. */
export async function visit(path: string, { as = null, form, method, headers = {}, cookie }: VisitOptions = {}): Promise<Response> {
  const body = form && bodyOf(form)
  const response = await fetch(`http://127.0.0.1:${portOf()}${path}`, {
    method: method ?? (form ? 'POST' : 'GET'),
    redirect: 'manual',
    headers: {
      ...(body !== undefined && { Origin: env.origin, 'Content-Type': 'application/x-www-form-urlencoded' }),
      'Accept-Encoding': 'identity', // nobody is far away here; that pages are packed is weighed in the journeys
      Cookie: [cookie, as && (await cookieOf(as))].filter(Boolean).join('; '),
      ...headers,
    },
    ...(body !== undefined && { body }),
  })
  if (response.status === 422) expect(unnamedIn(await response.clone().text()), 'each fault under the label of its field').toEqual([])
  return response
}

/** For requests that `fetch` would not make. */
export function portOf(): number {
  const address = server?.address()
  if (!address || typeof address === 'string') throw new Error('withServer() is missing at the top of this test file')
  return address.port
}

/** A session of somebody, begun once a test file. */
export async function cookieOf(somebody: NonNullable<Somebody>): Promise<string> {
  const key = JSON.stringify(somebody)
  const kept = cookies.get(key)
  if (kept) return kept
  const cookie = (await enter(await accountIdOf(somebody), 'test')).cookie.split(';', 1)[0] ?? ''
  cookies.set(key, cookie)
  return cookie
}

/** The cookies a response sets, as a Cookie header would send them. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}

/** Every route with its id, pattern and module. */
export function allRoutes() {
  return flattened(routes).map(({ id, path, index, file }) => ({
    id,
    path: `/${path ?? ''}`,
    index: index ?? false,
    file,
    module: moduleOf(file),
  }))
}

/** The product as the tests serve it. */
export function testBuild(): ServerBuild {
  const modules = Object.fromEntries(
    flattened(routes).map(({ id, path, index, parentId, file }) => [
      id,
      { id, parentId, ...(path !== undefined && { path }), ...(index && { index }), module: moduleOf(file) },
    ]),
  )
  const assets = Object.fromEntries(
    Object.values({ root: { id: 'root', path: '', module: root }, ...modules }).map((route) => [
      route.id,
      {
        ...route,
        hasAction: 'action' in route.module,
        hasLoader: 'loader' in route.module,
        hasClientAction: false,
        hasClientLoader: false,
        hasErrorBoundary: 'ErrorBoundary' in route.module,
        module: `/assets/${route.id}.js`,
        imports: [],
      },
    ]),
  )
  return {
    entry: { module: entry },
    routes: { root: { id: 'root', path: '', module: root }, ...modules },
    assets: { entry: { module: '/assets/entry.js', imports: [] }, routes: assets, url: '/assets/manifest.js', version: 'test' },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    basename: '/',
    mode: 'production',
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_routeConfig: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
      unstable_optimizeDeps: false,
    },
  } as unknown as ServerBuild
}

type FlatRoute = { id: string; parentId: string; path?: string; index?: boolean; file: string }
const loaded: Record<string, object> = import.meta.glob('/app/routes/**/*.{ts,tsx}', { eager: true })

function flattened(entries: readonly RouteConfigEntry[], parentId = 'root'): FlatRoute[] {
  return entries.flatMap((route) => {
    const id = route.id ?? route.file.replace(/\.tsx?$/, '')
    return [
      { id, parentId, file: route.file, ...(route.path !== undefined && { path: route.path }), ...(route.index && { index: true }) },
      ...flattened(route.children ?? [], id),
    ]
  })
}

function moduleOf(file: string): object {
  const module = loaded[`/app/${file}`]
  if (!module) throw new Error(`app/routes.ts names ${file}, which is not there`)
  return module
}

function bodyOf(form: Record<string, string | string[]>): string {
  const fields = Object.entries(form).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, one]),
  )
  return new URLSearchParams(fields).toString()
}

async function accountIdOf(somebody: NonNullable<Somebody>): Promise<string> {
  const who = 'id' in somebody ? eq(people.id, somebody.id) : eq(people.staffCode, somebody.staffCode)
  const [account] = await db.select({ id: accounts.id }).from(accounts).innerJoin(people, eq(people.id, accounts.personId)).where(who)
  if (!account) throw new Error(`no account: ${JSON.stringify(somebody)}`)
  return account.id
}
