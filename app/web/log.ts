/** JSON lines on standard output, with a request id and without personal data. */
import pino from 'pino'
import { env } from './env.ts'

export const log = pino({
  level: env.logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['password', 'token', 'cookie', 'code', 'email', 'phone', '*.password', '*.token', '*.cookie', '*.code', '*.email', '*.phone'],
    censor: '[…]',
  },
})

/** The path as its pattern: ids, codes and names are left out of logs. */
export function anonymous(path: string): string {
  return (
    path
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, ':id')
      .replace(/^(\/(?:verify|activate|reset|install)\/)[^/]+/, '$1:code')
      .split('?', 1)[0] ?? path
  )
}

/** A bug, in one line: where, which kind, its stack; never the values of a query. */
export function failure(problem: unknown) {
  if (!(problem instanceof Error)) return { kind: typeof problem }
  const cause = problem.cause instanceof Error ? problem.cause : problem
  return { kind: cause.name, message: cause.message.split('\n', 1)[0]?.slice(0, 300), stack: cause.stack?.split('\n').slice(1, 8) }
}
