/** Several at once, each taking the next piece of work when it has done one. */
import { type Figures, figuresOf } from './figures.ts'
import type { Served } from './process.ts'

/** Ends when the time is over or the work is. `work` answers its milliseconds and bytes. */
export async function crowd<Piece>(
  server: Served,
  pieces: Piece[],
  effort: { connections: number; seconds: number },
  work: (piece: Piece) => Promise<{ milliseconds: number; bytes: number }>,
): Promise<Figures> {
  const times: number[] = []
  let bytes = 0
  const left = [...pieces]
  const before = server.cpu()
  const since = performance.now()
  const one = async () => {
    for (let piece = left.shift(); piece !== undefined && performance.now() - since < effort.seconds * 1000; piece = left.shift()) {
      const done = await work(piece)
      times.push(done.milliseconds)
      bytes += done.bytes
    }
  }
  await Promise.all(Array.from({ length: effort.connections }, one))
  const seconds = (performance.now() - since) / 1000
  if (times.length === 0) throw new Error('nothing was left to do')
  return figuresOf(times, { connections: effort.connections, seconds, bytes, cpu: server.cpu() - before })
}
