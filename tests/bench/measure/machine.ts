/** What the figures were taken on: without it they mean nothing. */
import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { percentile } from './figures.ts'

export type Machine = ReturnType<typeof machineHere>

export function machineHere(folder: string) {
  const [cpu] = os.cpus()
  return {
    processor: cpu?.model ?? 'unknown',
    processors: os.availableParallelism(),
    memory: Math.round(os.totalmem() / 1024 ** 3),
    system: `${os.type()} ${os.release()}`,
    node: process.versions.node,
    /** Of others' work, while nothing of ours ran yet. */
    loadBefore: os.loadavg()[0] ?? 0,
    /** Milliseconds until the disk says that a page is stored. */
    sync: syncTime(folder),
  }
}

function syncTime(folder: string): { p50: number; p95: number } {
  const file = path.join(folder, 'sync-probe')
  const handle = openSync(file, 'w')
  const page = Buffer.alloc(4096, 1)
  const times = Float64Array.from({ length: 100 }, () => {
    const since = performance.now()
    writeSync(handle, page)
    fsyncSync(handle)
    return performance.now() - since
  }).sort()
  closeSync(handle)
  rmSync(file)
  return { p50: percentile(times, 50), p95: percentile(times, 95) }
}

export function engineAt(folder: string): string {
  return process.env['DATABASE_URL'] ? 'PostgreSQL' : `SQLite, ${sizeOf(path.join(folder, 'tap-huan.db'))}`
}

function sizeOf(file: string): string {
  return `${(statSync(file).size / 1024 ** 3).toFixed(1)} GB`
}
