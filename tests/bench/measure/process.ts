/** A server as a process of its own: started, asked how much processor and memory it took, ended. */
import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export type Served = {
  origin: string
  /** Milliseconds of processor time so far, of all its threads. */
  cpu(): number
  /** Megabytes resident: now, and the most so far. */
  memory(): { now: number; most: number }
  end(): Promise<void>
}

/** `script` listens on PORT; it is up when `ready` answers. */
export async function served(args: string[], settings: Record<string, string>, ready: string, log: string): Promise<Served> {
  const port = await freePort()
  const output = openSync(log, 'w')
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...settings, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', output, output],
  })
  const origin = `http://127.0.0.1:${port}`
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await up(child, `${origin}${ready}`, log)
  return {
    origin,
    cpu: () => processorTime(child.pid),
    memory: () => memoryOf(child.pid),
    async end() {
      child.kill('SIGTERM')
      await Promise.race([ended, pause(15_000)])
      child.kill('SIGKILL')
    },
  }
}

/** A large province is counted anew on its first start of a day. */
async function up(child: ChildProcess, address: string, log: string): Promise<void> {
  for (let tries = 0; tries < 6000; tries++) {
    if (child.exitCode !== null) break
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await pause(100)
  }
  child.kill('SIGKILL')
  throw new Error(`${address} did not come up:\n${readFileSync(log, 'utf8').slice(-2000)}`)
}

const ticks = 100 // a second, on every Linux

function processorTime(pid: number | undefined): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks
}

function memoryOf(pid: number | undefined): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
