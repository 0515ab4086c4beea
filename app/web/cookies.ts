/** Small cookies: a word after a redirect, the language, the device, and the secret of who is halfway in. */
import { createCookie } from '@remix-run/node'
import type { Params } from '#app/domain/problem.ts'
import { env } from './env.ts'

export type Flash = { kind: 'success' | 'warning' | 'error'; code: string; params?: Params }

const common = { path: '/', sameSite: 'lax', httpOnly: true, secure: env.https } as const

export const flashCookie = createCookie('flash', { ...common, maxAge: 60 })
export const languageCookie = createCookie('language', { ...common, maxAge: 400 * 86_400 })
/** Opaque, lives long: a lock after failures spares devices an account has signed in from. */
export const deviceCookie = createCookie('device', { ...common, maxAge: 400 * 86_400 })

/** As long as the browser is open; its secret holds for ten minutes. */
export const halfwayCookie = createCookie(env.https ? '__Host-halfway' : 'halfway', common)

export async function flashOf(cookieHeader: string | null): Promise<Flash | null> {
  const flash: unknown = await flashCookie.parse(cookieHeader)
  return isFlash(flash) ? flash : null
}

function isFlash(value: unknown): value is Flash {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'kind' in value
}
