/** JSON lines on standard output, with a request id and without personal data. */
import { isMainThread } from 'node:worker_threads'
import pino from 'pino'
import { env } from './env.ts'

/** The server does not wait for whoever reads its output; at its end, nothing is left unsaid. */
const output = pino.destination({ dest: 1, sync: !isMainThread })

export const log = pino(
  {
    level: env.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['password', 'token', 'cookie', 'code', 'email', 'phone', '*.password', '*.token', '*.cookie', '*.code', '*.email', '*.phone'],
      censor: '[…]',
    },
  },
  output,
)

/** The path as its pattern: of what was asked only the words of our own addresses are kept, not ids, codes, names or whatever else was typed. */
export function anonymous(path: string, words: ReadonlySet<string>): string {
  const pieces = path.split('/').map((piece) => (piece === '' || words.has(piece.replace(/\.data$/, '')) ? piece : ':'))
  return pieces.length > 12 ? '/:' : pieces.join('/')
}

export function wordsOf(routes: Record<string, { path?: string } | undefined>): Set<string> {
  const patterns = Object.values(routes).flatMap((route) => (route?.path ?? '').split('/'))
  return new Set(['assets', '_root', 'healthz', 'metrics', ...patterns.filter((piece) => !/[:*]/.test(piece))])
}

/** A bug, in one line: where, which kind, its stack; never the values of a query nor an address of somebody's. */
export function failure(problem: unknown) {
  if (!(problem instanceof Error)) return { kind: typeof problem }
  const cause = problem.cause instanceof Error ? problem.cause : problem
  const [message = ''] = cause.message.split('\n', 1)
  const stack = cause.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return { kind: cause.name, message: withoutValues(message, cause).slice(0, 300), stack: stack?.slice(0, 7) }
}

/** Mail servers repeat the address, parsers and PostgreSQL (class 22) what they could not read, in quotes. */
function withoutValues(message: string, problem: Error): string {
  const quotes = problem instanceof SyntaxError || ('code' in problem && /^22/.test(String(problem.code)))
  const plain = message.replace(/[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g, '[…]').replace(/\d{9,}/g, '[…]')
  return quotes ? plain.replace(/(["'`]).*\1/g, '[…]') : plain
}
