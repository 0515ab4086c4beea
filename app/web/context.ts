/** What the server tells Remix about a request. */
import type { Visitor } from './session.ts'

export type Context = {
  requestId: string
  nonce: string
  /** The address of who asks; behind a proxy only as TRUST_PROXY says. */
  address: string
  /** Whether pages may be sent packed. */
  takesGzip: boolean
  visitor(): Promise<Visitor | null>
  /** Answers a request as if it had come over the wire: for a form kept until its sender signed in again. */
  dispatch(request: Request): Promise<Response>
}

declare module '@remix-run/node' {
  interface AppLoadContext extends Context {}
}
