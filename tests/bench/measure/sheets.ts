/** A large spreadsheet, and how long others wait for a page while it is made. */
import { setTimeout as pause } from 'node:timers/promises'
import { type Figures, figuresOf } from './figures.ts'
import type { Asked } from './load.ts'
import type { Sheet } from './pages.ts'
import type { Served } from './process.ts'
import { fine, visitor } from './visit.ts'

export type SheetFigures = { name: string; label: string; seconds: number; bytes: number; cpu: number; meanwhile: Figures; memory: number }

/** One spreadsheet; all the while, fifty times a second at most, somebody asks for a page. */
export async function makeSheet(
  server: Served,
  { name, label, asked }: Sheet,
  others: Asked[],
): Promise<SheetFigures & { body: Buffer; type: string }> {
  const officer = visitor(server.origin, asked.cookie)
  const before = server.cpu()
  const since = performance.now()
  let isDone = false
  let memory = 0
  const making = officer.get(asked.path).finally(() => {
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
  const answer = fine(await making)
  officer.end()
  const seconds = (performance.now() - since) / 1000
  const meanwhile = figuresOf(times, { connections: 1, seconds, bytes: 0, cpu: 0 })
  const type = String(answer.headers['content-type'])
  return {
    name,
    label,
    seconds: answer.milliseconds / 1000,
    bytes: answer.body.length,
    cpu: server.cpu() - before,
    meanwhile,
    memory,
    body: answer.body,
    type,
  }
}
