/** One request after another over connections that are kept, as a browser sends them: for what takes several steps. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { browser } from './load.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; milliseconds: number }
export type Visitor = {
  get(path: string): Promise<Answer>
  post(path: string, fields?: Record<string, string | string[]>): Promise<Answer>
  /** With files in it. */
  send(path: string, form: FormData): Promise<Answer>
  end(): void
}

export function visitor(origin: string, cookie = '', encoding = 'identity', sockets = 1): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  const ask = (path: string, body?: Buffer, type = 'application/x-www-form-urlencoded') =>
    new Promise<Answer>((resolve, reject) => {
      const since = performance.now()
      const method = body ? 'POST' : 'GET'
      const posted = body && { 'content-type': type, 'content-length': body.length, origin }
      const headers = { ...browser, 'accept-encoding': encoding, ...(cookie && { cookie }), ...posted }
      const sent = request(`${origin}${path}`, { method, agent, headers }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces),
            milliseconds: performance.now() - since,
          }),
        )
        response.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return {
    get: (path) => ask(path),
    post: (path, fields = {}) => {
      const pairs = Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]))
      return ask(path, Buffer.from(new URLSearchParams(pairs).toString()))
    },
    send: async (path, form) => {
      const written = new Response(form)
      return ask(path, Buffer.from(await written.arrayBuffer()), written.headers.get('content-type') ?? '')
    },
    end: () => agent.destroy(),
  }
}

/** The path of a redirect. */
export function onward({ status, headers, body }: Answer): string {
  const to = headers.location
  if (status < 300 || status > 399 || !to) throw new Error(`expected a redirect, got ${status}: ${body.toString().slice(0, 300)}`)
  return to.replace(/^https?:\/\/[^/]+/, '').replace(/#.*$/, '')
}

export function fine(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`expected a page, got ${answer.status} ${answer.headers.location ?? ''}`)
  return answer
}

/** The first option of a question, or two where several may be chosen; null where it has been answered for good. */
export function choiceOn({ body }: Answer): string | string[] | null {
  const inputs = body.toString().match(/<input[^>]*name="option"[^>]*>/g) ?? []
  const values = inputs.map((input) => /value="([^"]+)"/.exec(input)?.[1] ?? '')
  const several = inputs.some((input) => input.includes('checkbox'))
  return several ? values.slice(0, 2) : (values[0] ?? null)
}
