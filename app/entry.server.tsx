/** Renders pages, and hands out the one bundle's ways in: to serve, and what the operator types. */
import { Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { RequestContext } from '#app/ui/request.tsx'
import type { Context } from '#app/web/context.ts'
import { noteFailure } from '#app/domain/failure/noting.ts'
import { failure, log } from '#app/web/log.ts'

export { makeBackup, makeBackupKey } from '#app/tasks/backup/commands.ts'
export { move } from '#app/tasks/backup/move-command.ts'
export { restore } from '#app/tasks/backup/restore-command.ts'
export { renewSealingKey } from '#app/tasks/key.ts'
export { rescue } from '#app/tasks/rescue.ts'
export { checkContent } from '#app/tasks/content.ts'
export { assertOwnData } from '#app/web/owner.ts'
export { serve } from '#app/web/serving.ts'

export const streamTimeout = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, requestId, takesGzip }: Context,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const page = (
      <RequestContext.Provider value={{ nonce, requestId }}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </RequestContext.Provider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(late)
        headers.set('Content-Type', 'text/html; charset=utf-8')
        if (takesGzip) headers.set('Content-Encoding', 'gzip')
        pipe(inOnePiece((page) => resolve(new Response(takesGzip ? gzipSync(page) : page, { status, headers }))))
      },
      onShellError: reject,
      onError: (problem) => log.error({ request: requestId, failure: failure(problem) }, 'rendering'),
    })
    const late = setTimeout(abort, streamTimeout + 1000).unref()
  })
}

/**
 * React writes some kilobytes at a time; each would be compressed and sent by itself, at several times the cost of the whole at once.
 * React 18 leaves zero bytes at the end of its buffer where a letter of several bytes did not fit there; Vietnamese has many.
 */
function inOnePiece(done: (page: Uint8Array<ArrayBuffer>) => void) {
  const pieces: Buffer[] = []
  return new Writable({
    write(piece: Buffer, _encoding, next) {
      pieces.push(withoutZeros(piece))
      next()
    },
    final(next) {
      done(Buffer.concat(pieces))
      next()
    },
  })
}

function withoutZeros(piece: Buffer): Buffer {
  let end = piece.length
  while (piece[end - 1] === 0) end--
  return piece.subarray(0, end)
}

export function handleError(problem: unknown, { request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted) return
  const reference = context.requestId.slice(0, 8)
  const told = failure(problem)
  log.error({ request: context.requestId, reference, failure: told }, 'a bug')
  void noteFailure({ reference, place: `${request.method} ${patternOf(new URL(request.url).pathname, params)}`, kind: told.kind })
}

/** The address with the names of its parameters in place of what they held. */
function patternOf(pathname: string, params: Record<string, string | undefined>): string {
  const nameOf = (piece: string) => Object.keys(params).find((name) => params[name] !== undefined && piece.includes(params[name]))
  const pieces = pathname.split('/').map((piece) => {
    const name = piece && nameOf(decodeURIComponent(piece))
    return name ? `:${name}` : piece
  })
  return pieces.join('/').slice(0, 200)
}
