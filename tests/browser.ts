/** A visitor whose cookies are kept from one request to the next, as a browser keeps them. */
import { env } from '#app/web/env.ts'
import { visit } from './visit.ts'

export class Browser {
  readonly cookies = new Map<string, string>()

  /** Redirects are answered as they are. */
  async get(path: string): Promise<Response> {
    return this.keep(await visit(path, { cookie: this.sent() }))
  }

  /** `from`: the page the form stands on. */
  async post(path: string, form: Record<string, string | string[]>, from = path): Promise<Response> {
    return this.keep(
      await visit(path, {
        form,
        cookie: this.sent(),
        headers: {
          Referer: env.origin + from,
          'User-Agent': 'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/109.0.0.0 Safari/537.36',
        },
      }),
    )
  }

  /** Goes where a redirect leads, and on, until there is a page. */
  async follow(response: Response): Promise<{ page: Response; path: string }> {
    let [page, path] = [response, '']
    while (page.status === 303) {
      path = pathOf(page)
      page = await this.get(path)
    }
    return { page, path }
  }

  /** Says of the first form that waits for a word what becomes of it; where that leads. */
  async decideOnKept(waiting: Response, decision: 'consent' | 'refusal'): Promise<{ page: Response; path: string }> {
    const { page } = await this.follow(waiting)
    const [, action = ''] = new RegExp(`action="(/sign-in/waiting/[^"]+/${decision})"`).exec(await page.text()) ?? []
    return this.follow(await this.post(action, { to: '/' }))
  }

  async signIn(name: string, password: string, to = '/'): Promise<Response> {
    return this.post('/sign-in', { name, password, to })
  }

  /** From the page a redirect led to: its hidden fields go along. */
  async signInAt(door: string, name: string, password: string): Promise<Response> {
    const fields = Object.fromEntries(new URL(door, env.origin).searchParams)
    return this.post(door, { ...fields, name, password })
  }

  sent(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private keep(response: Response): Response {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/Max-Age=0/i.test(cookie)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }
}

/** Where a redirect leads. */
export function pathOf(response: Response): string {
  const location = response.headers.get('Location') ?? ''
  return location.startsWith('http') ? new URL(location).pathname + new URL(location).search : location
}
