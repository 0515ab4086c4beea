/** Addresses of our own pages, and the one way to send somebody to one. */
import { redirect } from '@remix-run/node'
import { generatePath } from '@remix-run/react'
import type { Params } from '#app/domain/problem.ts'
import { type Flash, flashCookie } from './cookies.ts'
import { env } from './env.ts'

/** `path('/courses/:slug', course)`; what the pattern does not name is left aside. */
export function path(pattern: `/${string}`, params: object = {}): string {
  const values = Object.fromEntries(
    Object.entries(params)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([key, value]) => [key, String(value)]),
  )
  return generatePath(pattern, values)
}

/** Where a course is, or a programme made of courses. */
export function coursePath({ slug, kind }: { slug: string; kind: 'course' | 'programme' }): string {
  return path(pageOf(kind), { slug })
}

/** The page of each kind. */
export function pageOf(kind: 'course' | 'programme'): '/courses/:slug' | '/programmes/:slug' {
  return kind === 'programme' ? '/programmes/:slug' : '/courses/:slug'
}

/** Where a module or a quiz of a course is. */
export function itemPath(course: { slug: string }, { kind, slug }: { kind: 'module' | 'quiz'; slug: string }): string {
  return kind === 'module'
    ? path('/courses/:slug/modules/:module', { slug: course.slug, module: slug })
    : path('/courses/:slug/quizzes/:quiz', { slug: course.slug, quiz: slug })
}

/** 303 to one of our pages, with a word said there: the key `flash.<code>`. */
export async function goTo(pattern: `/${string}`, params: object = {}, code?: string, about?: Params): Promise<Response> {
  const headers = new Headers()
  if (code) headers.append('Set-Cookie', await sayNext({ kind: 'success', code: `flash.${code}`, ...(about && { params: about }) }))
  return redirect(path(pattern, params), { status: 303, headers })
}

export async function sayNext(flash: Flash): Promise<string> {
  return flashCookie.serialize(flash)
}

/** An address given by a visitor, if it is one of ours; else the fallback. */
export function safePath(to: unknown, fallback = '/'): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])/.test(to) || /[\\\u0000-\u001f]/.test(to)) return fallback
  const url = URL.parse(to, env.origin)
  return url && url.origin === env.origin ? url.pathname + url.search : fallback
}

/** The address a request is for, as a page's. */
export function hereOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname.replace(/\.data$/, '') + search
}

/** The page the request came from; a page that refuses to be read leads home rather than to itself. */
export function backFrom(request: Request): string {
  const referer = URL.parse(request.headers.get('Referer') ?? '')
  const own = new URL(request.url)
  const from = referer ? safePath(referer.pathname + referer.search) : '/'
  return request.method === 'GET' && from === own.pathname + own.search ? '/' : from
}

/** An absolute address, for letters and papers: from APP_ORIGIN alone. */
export function absolute(to: string): string {
  return new URL(to, env.origin).href
}
