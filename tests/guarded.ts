/** What every answer of the server carries, whoever asks and however: headers, cookies, and markup that the content policy lets run. */
import { env } from '#app/web/env.ts'

const required: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
}

const directives: Record<string, string> = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

/** The faults of an answer, in words; none where all is well. `shared`: it is no person's and may be kept by anybody. */
export function faultsOf({ headers }: Response, body: string, { shared = false } = {}): string[] {
  const faults = Object.entries(required)
    .filter(([name, value]) => headers.get(name) !== value)
    .map(([name]) => `${name}: ${headers.get(name)}`)
  if (headers.has('x-powered-by') || headers.has('server')) faults.push('tells what it is made of')
  if (env.https !== /max-age=\d{8}/.test(headers.get('strict-transport-security') ?? '')) faults.push('strict-transport-security')
  const kept = shared ? 'public, max-age=31536000, immutable' : 'no-store'
  if (headers.get('cache-control') !== kept) faults.push(`cache-control: ${headers.get('cache-control')}`)
  const policies = (headers.get('content-security-policy') ?? '').split(', ')
  if (shared && !policies.includes("default-src 'none'; sandbox")) faults.push('a file that may run')
  return [...faults, ...faultsOfPolicy(policies[0] ?? '', headers), ...faultsOfCookies(headers), ...faultsOfMarkup(headers, body)]
}

export function nonceIn(headers: Headers): string {
  return /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? ''
}

function faultsOfPolicy(policy: string, headers: Headers): string[] {
  const said = new Map(policy.split(';').map((text) => [text.split(' ')[0] ?? '', text.split(' ').slice(1).join(' ')]))
  const faults = Object.entries(directives)
    .filter(([name, value]) => said.get(name) !== value)
    .map(([name]) => `${name} ${said.get(name)}`)
  if (said.get('script-src') !== `'nonce-${nonceIn(headers)}' 'strict-dynamic'` || nonceIn(headers).length < 22)
    faults.push(`script-src ${said.get('script-src')}`)
  if (/unsafe|\*|data:|https?:/.test(policy)) faults.push(policy)
  return faults
}

function faultsOfCookies(headers: Headers): string[] {
  return headers.getSetCookie().filter((cookie) => {
    const attributes = cookie
      .split(';')
      .slice(1)
      .map((text) => text.trim().toLowerCase())
    // what opens slips is sent to their own pages only
    const isPlaced = attributes.some((text) => text === 'path=/' || (/^slips=/.test(cookie) && text.startsWith('path=/hr/activations/')))
    const isBound = attributes.includes('httponly') && attributes.includes('samesite=lax') && isPlaced
    return !isBound || attributes.some((text) => text.startsWith('domain')) || attributes.includes('secure') !== env.https
  })
}

/** A page that needs what the policy forbids would be broken; one that does not, holds without the policy too. */
function faultsOfMarkup(headers: Headers, body: string): string[] {
  if (!headers.get('content-type')?.startsWith('text/html')) return []
  const tags = body.match(/<[a-z][^>]*>/g) ?? []
  const scripts = tags.filter((tag) => tag.startsWith('<script'))
  return [
    ...scripts.filter((tag) => !tag.includes(`nonce="${nonceIn(headers)}"`)),
    ...tags.filter((tag) => /\s(on[a-z]+|style)=/.test(tag) || /(href|src|action)="\s*(javascript|vbscript|data):/i.test(tag)),
  ]
}
