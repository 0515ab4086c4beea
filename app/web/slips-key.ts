/** What opens slips: in the browser of who asked for them, for as long as they are kept, sent to their pages only. */
import { createCookie } from '@remix-run/node'
import { slipMinutes } from '#app/domain/activation/slips.ts'
import { env } from './env.ts'
import { path } from './paths.ts'

const slipsCookie = createCookie('slips', { httpOnly: true, sameSite: 'lax', secure: env.https })

export async function keepSlipsKey(batchId: string, key: string): Promise<string> {
  return slipsCookie.serialize(key, { path: pathOf(batchId), maxAge: slipMinutes * 60 })
}

export async function dropSlipsKey(batchId: string): Promise<string> {
  return slipsCookie.serialize('', { path: pathOf(batchId), maxAge: 0 })
}

export async function slipsKeyIn(request: Request): Promise<string> {
  const key: unknown = await slipsCookie.parse(request.headers.get('Cookie'))
  return typeof key === 'string' ? key : ''
}

function pathOf(batchId: string): string {
  return path('/hr/activations/:id', { id: batchId })
}
