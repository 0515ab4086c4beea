/** Remix as its Express template serves it, with nothing in it: a page whose component is the very HTML, a file, a redirect. */
import { createRequestHandler } from '@remix-run/express'
import { createReadableStreamFromReadable, type EntryContext, redirect, type ServerBuild } from '@remix-run/node'
import { Outlet, RemixServer, useLoaderData } from '@remix-run/react'
import compression from 'compression'
import express from 'express'
import { PassThrough } from 'node:stream'
import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { keptBody } from './bodies.ts'

const folder = process.env['BODIES'] ?? ''

function handleDocument(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(createElement(RemixServer, { context, url: request.url }), {
      onAllReady() {
        const body = new PassThrough()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
        pipe(body)
      },
      onShellError: reject,
      onError: reject,
    })
  })
}

const pages = new Map<string, { head: string; body: string }>()

/** Head and body as the product sent them. */
async function pageOf(name: string) {
  const known = pages.get(name) ?? readPage(name)
  pages.set(name, known)
  return known
}

function readPage(name: string): { head: string; body: string } {
  const html = keptBody(folder, name)?.body.toString() ?? ''
  const [, head = ''] = /<head>([\s\S]*)<\/head>/.exec(html) ?? []
  const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(html) ?? []
  return { head, body }
}

const route = (id: string, path: string, module: object) => ({
  id,
  path,
  ...(id !== 'root' && { parentId: 'root' }),
  module: { default: undefined, ...module } as ServerBuild['routes'][string]['module'],
})

const asked = (id: string, path: string, hasLoader: boolean, hasAction: boolean) => ({
  id,
  path,
  ...(id !== 'root' && { parentId: 'root' }),
  module: `/${id}.js`,
  hasLoader,
  hasAction,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
})

const build: ServerBuild = {
  mode: 'production',
  isSpaMode: false,
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  basename: '/',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
  entry: { module: { default: handleDocument } },
  assets: {
    version: '1',
    url: '/manifest.js',
    entry: { module: '/entry.js', imports: [] },
    routes: {
      root: asked('root', '', true, false),
      page: asked('page', 'pages/:name', true, false),
      file: asked('file', 'files/:name', true, false),
      answer: asked('answer', 'answer', false, true),
    },
  },
  routes: {
    root: route('root', '', { loader: async () => ({ locale: 'vi' }), default: () => createElement(Outlet) }),
    page: route('page', 'pages/:name', {
      loader: async ({ params }: { params: { name?: string } }) => pageOf(params.name ?? ''),
      default: function Page() {
        const { head, body } = useLoaderData<typeof pageOf>()
        return createElement(
          'html',
          { lang: 'vi' },
          // biome-ignore lint/security/noDangerouslySetInnerHtml: what the product itself sent
          createElement('head', { dangerouslySetInnerHTML: { __html: head } }),
          // biome-ignore lint/security/noDangerouslySetInnerHtml: what the product itself sent
          createElement('body', { dangerouslySetInnerHTML: { __html: body } }),
        )
      },
    }),
    file: route('file', 'files/:name', {
      loader: async ({ params }: { params: { name?: string } }) => {
        const kept = keptBody(folder, params.name ?? '')
        return new Response(kept && new Uint8Array(kept.body), {
          status: kept ? 200 : 404,
          headers: { 'Content-Type': kept?.type ?? 'text/plain' },
        })
      },
    }),
    answer: route('answer', 'answer', {
      action: async ({ request }: { request: Request }) => {
        await request.formData()
        return redirect('/done', 303)
      },
    }),
  },
}

const app = express()
app.disable('x-powered-by')
app.get('/', (_, response) => void response.send('ready'))
app.use(compression())
app.all('*', createRequestHandler({ build, mode: 'production' }))
app.listen(Number(process.env['PORT']), process.env['HOST'] ?? '127.0.0.1')
