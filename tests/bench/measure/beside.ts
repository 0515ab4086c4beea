/** How long others wait for a page while something heavy is done. */
import { setTimeout as pause } from 'node:timers/promises'
import { type Figures, figuresOf } from './figures.ts'
import type { Asked } from './load.ts'
import type { Served } from './process.ts'
import { fine, visitor } from './visit.ts'

/** Seconds, milliseconds of processor time, megabytes resident at most. */
export type Heavy = { name: string; label: string; seconds: number; bytes: number; cpu: number; meanwhile: Figures; memory: number }

/** All the while, fifty times a second at most, somebody asks for a page. */
export async function beside<Done>(
  server: Served,
  others: Asked[],
  work: () => Promise<Done>,
): Promise<Pick<Heavy, 'seconds' | 'cpu' | 'meanwhile' | 'memory'> & { done: Done }> {
  const before = server.cpu()
  const since = performance.now()
  let isDone = false
  let memory = 0
  const working = work().finally(() => {
    isDone = true
  })
  const times: number[] = []
  for (let turn = 0; !isDone; turn++) {
    const one = others[turn % others.length]
    const reader = visitor(server.origin, one?.cookie, 'gzip')
    times.push(fine(await reader.get(one?.path ?? '/')).milliseconds)
    reader.end()
    memory = Math.max(memory, server.memory().now)
    await pause(20)
  }
  const done = await working
  const seconds = (performance.now() - since) / 1000
  return { done, seconds, cpu: server.cpu() - before, meanwhile: figuresOf(times, { connections: 1, seconds, bytes: 0, cpu: 0 }), memory }
}
