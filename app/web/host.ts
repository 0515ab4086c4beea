/** The machine and the process the server runs in: its disk, its memory, how promptly it turns. */
import { statfs } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { env } from './env.ts'

/** Bytes left to us and in all, where the data lie. Null where the machine does not tell. */
export type Disk = { free: number; total: number; isLow: boolean }

const leastShare = 0.1
const leastBytes = 1024 ** 3

const turns = monitorEventLoopDelay({ resolution: 10 })

/** From when the server listens: what a start takes is not a delay of anybody's. */
export function watchTurns() {
  turns.enable()
}

/** Low is less than a tenth and less than 10 GB, or less than 1 GB: time to act before writes fail. */
export async function diskLeft(): Promise<Disk | null> {
  const found = await statfs(env.dataFolder).catch(() => null)
  if (!found) return null
  const [free, total] = [found.bavail * found.bsize, found.blocks * found.bsize]
  return { free, total, isLow: free < leastBytes || (free < total * leastShare && free < 10 * leastBytes) }
}

/** How late the event loop has been since the server listens, in milliseconds. */
export function turnDelay(): { p50: number; p99: number; max: number } {
  const milliseconds = (nanoseconds: number) => Math.max(0, Math.round(nanoseconds / 1e5) / 10 - 10)
  return { p50: milliseconds(turns.percentile(50)), p99: milliseconds(turns.percentile(99)), max: milliseconds(turns.max) }
}

export function memoryUsed(): number {
  return process.memoryUsage.rss()
}

export function startedAt(): Date {
  return new Date(performance.timeOrigin)
}
