/** Load on one page: so many connections, each asking for the next of its addresses as soon as it has its answer. */
import autocannon, { type Client } from 'autocannon'
import { type Figures, figuresOf } from './figures.ts'
import type { Served } from './process.ts'

export type Asked = { path: string; cookie?: string }
export type Effort = { connections: number; seconds: number }

/** What a browser says. */
export const browser = { 'accept-encoding': 'gzip', accept: 'text/html,application/xhtml+xml' }

export async function load(server: Served, asked: Asked[], effort: Effort, warmUp: number): Promise<Figures> {
  if (warmUp > 0) await run(server, asked, { ...effort, seconds: warmUp })
  for (let { seconds } = effort; ; seconds *= 2) {
    const figures = await run(server, asked, { ...effort, seconds })
    if (figures.requests > effort.connections || seconds >= longest) return figures
  }
}

/** For a page that takes seconds on a machine that is busy. */
const longest = 20

async function run(server: Served, asked: Asked[], { connections, seconds }: Effort): Promise<Figures> {
  const times: number[] = []
  const wrong = new Map<number, number>()
  let bytes = 0
  let placed = 0
  const before = server.cpu()
  const since = performance.now()
  const { errors } = await new Promise<{ errors: number }>((resolve, reject) => {
    const options = {
      url: server.origin,
      connections,
      duration: seconds,
      timeout: 60,
      headers: browser,
      // each begins elsewhere, so that what is made once is not asked for by all at once
      setupClient: (client: Client) => {
        const start = Math.floor((placed++ / connections) * asked.length)
        const turned = [...asked.slice(start), ...asked.slice(0, start)]
        client.setRequests(turned.map(({ path, cookie }) => ({ path, headers: cookie ? { cookie } : {} })))
      },
    }
    const running = autocannon(options, (problem: unknown, result) => (problem ? reject(problem) : resolve(result)))
    running.on('response', (_, status, length, milliseconds) => {
      times.push(milliseconds)
      bytes += length
      if (status !== 200) wrong.set(status, (wrong.get(status) ?? 0) + 1)
    })
  })
  const elapsed = (performance.now() - since) / 1000
  if (wrong.size > 0 || errors > 0)
    throw new Error(
      `${asked[0]?.path}: ${[...wrong].map(([status, count]) => `${count} answers of ${status}`).join(', ')} ${errors} errors`,
    )
  return figuresOf(times, { connections, seconds: elapsed, bytes, cpu: server.cpu() - before })
}
