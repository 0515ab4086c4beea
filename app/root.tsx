/** The document every page stands in, and the calm page when something went wrong. */
import { data } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { locale, saidSoFar, say, t } from '#app/text/words.ts'
import { RequestContext } from '#app/ui/request.tsx'
import { Page } from '#app/ui/page.tsx'
import { Shell } from '#app/ui/shell.tsx'
import stylesheet from '#app/ui/styles/index.css?url'
import { flashCookie, flashOf } from '#app/web/cookies.ts'
import { anyone } from '#app/web/doors.ts'
import { env } from '#app/web/env.ts'
import { linksFor, manualOf } from '#app/web/navigation.ts'

export const loader = anyone(async ({ request, url, context }) => {
  const visitor = await context.visitor()
  const flash = await flashOf(request.headers.get('Cookie'))
  return data(
    {
      locale: locale(),
      other: { href: url.pathname + url.search, label: t('nav.otherLanguage') },
      demo: env.demo,
      person: visitor && { name: visitor.person.fullName, place: visitor.person.posting?.agencyName ?? '' },
      links: linksFor(visitor?.person ?? null, url.pathname),
      help: manualOf(visitor && { ...visitor.person, grants: [...visitor.person.grants, ...visitor.resting] }, url.pathname),
      resting: /^\/(account\/(second-factor|password)|sign-in)/.test(url.pathname) ? null : (visitor?.restingFor ?? null),
      flash: flash && { kind: flash.kind, text: say(flash.code, flash.params) },
    },
    flash ? { headers: { 'Set-Cookie': await flashCookie.serialize('', { maxAge: 0 }) } } : undefined,
  )
})

export default function App() {
  const { locale, other, demo, person, links, help, resting, flash } = useLoaderData<typeof loader>()
  return (
    <Shell person={person} links={links} help={help} demo={demo} locale={locale} other={other} flash={flash} resting={resting}>
      <Outlet />
    </Shell>
  )
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  const { nonce } = useContext(RequestContext)
  const wakes = useMatches().some((match) => isScripted(match.handle))
  const failed = (useRouteError() ?? null) !== null // null, not undefined, where nothing failed
  return (
    <html lang={root?.locale ?? 'vi'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
        <Links />
      </head>
      <body>
        {children}
        {wakes && !failed && (
          <>
            <SpokenWords />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export function ErrorBoundary() {
  const problem = useRouteError()
  const root = useRouteLoaderData<typeof loader>('root')
  const { requestId } = useContext(RequestContext)
  const status = isRouteErrorResponse(problem) ? problem.status : 500
  const said = answers[status] ?? 'failed'
  const title = t(`page.${said}Title`)
  return (
    <Shell
      person={root?.person ?? null}
      links={root?.links ?? []}
      help={root?.help ?? '/help'}
      demo={root?.demo ?? false}
      locale={root?.locale ?? 'vi'}
      other={root?.other ?? { href: '/', label: t('nav.otherLanguage') }}
    >
      <title>{`${title} – Tập Huấn`}</title>
      <Page title={title} width="prose">
        <p>{t(`page.${said}`)}</p>
        {said === 'failed' && <p>{t('page.reference', { number: requestId.slice(0, 8) })}</p>}
        <p>
          <a href="/">{t('page.home')}</a>
        </p>
      </Page>
    </Shell>
  )
}

const answers: Record<number, 'forbidden' | 'missing' | 'unstorable'> = { 403: 'forbidden', 404: 'missing', 503: 'unstorable' }

/** The words of this page, for the browser, which has no others. Rendered last, when all has been said. */
function SpokenWords() {
  const { nonce } = useContext(RequestContext)
  return (
    <script
      id="words"
      type="application/json"
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, with < escaped
      dangerouslySetInnerHTML={{ __html: JSON.stringify(saidSoFar()).replaceAll('<', '\\u003c') }}
    />
  )
}

function isScripted(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'js' in handle && handle.js === true
}
