/** Somebody asks for a page again and again while something goes on; how long each answer took, in milliseconds, the shortest first. */
import { setTimeout as pause } from 'node:timers/promises'
import { asking } from './sitting.ts'

export async function waitsDuring(work: Promise<unknown>, origin: string, page: string): Promise<number[]> {
  let isOver = false
  const watched = work.finally(() => (isOver = true))
  const waits: number[] = []
  for (const ask = asking(origin, { personId: '', cookie: '' }); !isOver; await pause(10)) {
    const asked = performance.now()
    await ask('GET', page)
    waits.push(performance.now() - asked)
  }
  await watched
  return waits.toSorted((one, other) => one - other)
}

export function atShare(waits: number[], share: number): number {
  return Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0)
}
