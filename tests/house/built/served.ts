/** `npm start` as a process of its own: what it says, how it ends. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import * as net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Stream } from 'node:stream'

export type Ended = { status: number | null; said: string }
export type Served = { origin: string; process: ChildProcess; said: () => string; ended: Promise<Ended> }

export function scratchFolder(): { folder: string; [Symbol.dispose](): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tap-huan-built-'))
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A bound socket that is ours only to hand over: whoever is given it listens and takes people in. As Node's own cluster makes one; there is no other way but this. */
export function doorAt(port: number): Stream {
  const { _createServerHandle: bound } = net as unknown as {
    _createServerHandle: (...where: [string, number, 4, -1, 0]) => Stream | number
  }
  const handle = bound('127.0.0.1', port, 4, -1, 0)
  if (typeof handle === 'number') throw new Error(`could not bind ${port}: ${handle}`)
  return handle
}

const start = [process.execPath, 'run/start.mjs']

/** Runs the start as it is run by hand, under these settings; or another command; or as under systemd, which hands over a door. */
export function begin(settings: Record<string, string>, [command = '', ...words]: string[] = start, door?: Stream): Omit<Served, 'origin'> {
  const child = spawn(command, words, {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', ...settings },
    stdio: [door ?? 'ignore', 'pipe', 'pipe'],
  })
  const heard: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => heard.push(bytes))
  const said = () => Buffer.concat(heard).toString()
  const ended = new Promise<Ended>((resolve) => child.once('close', (status) => resolve({ status, said: said() })))
  return { process: child, said, ended }
}

/** A start that is up and answers. */
export async function serving(folder: string, settings: Record<string, string> = {}, seconds = 50, command = start): Promise<Served> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const { process: child, said, ended } = begin({ PORT: String(port), DATA_DIR: folder, ...settings }, command)
  for (
    const since = performance.now();
    performance.now() - since < seconds * 1000;
    await new Promise((resume) => setTimeout(resume, 200))
  ) {
    const answer = await fetch(`${origin}/healthz`).catch(() => null)
    if (answer?.ok) return { origin, process: child, said, ended }
    if (child.exitCode !== null) break
  }
  child.kill('SIGKILL')
  throw new Error(`did not come up: ${(await ended).said}`)
}
