/** The built server as a process of its own, sound or weakened, which can be killed and begun again at the same address. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Weakness, weakened } from './weaknesses.ts'

export type Server = {
  origin: string
  process: () => ChildProcess
  /** As a power cut ends a process: nothing of it is heard. */
  kill: () => Promise<void>
  /** As an operator ends it; answers its status. */
  stop: () => Promise<number | null>
  begin: () => Promise<void>
}

export type Start = { weakness?: Weakness | null; settings?: Record<string, string>; before?: string[] }

export async function serving(folder: string, { weakness = null, settings = {}, before = [] }: Start = {}): Promise<Server> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const built = weakness && weakened(weakness)
  const [command, ...words] = [...before, process.execPath, built ? path.join(import.meta.dirname, 'weak-start.mjs') : 'run/start.mjs']
  let child: ChildProcess
  let ended = Promise.resolve<number | null>(null)
  const begin = async () => {
    child = spawn(command, words, {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        DEMO: 'off',
        DATABASE_URL: '',
        ...settings,
        PORT: String(port),
        DATA_DIR: folder,
        ...(built && { WEAKENED_BUILD: built }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const heard: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => heard.push(bytes))
    ended = new Promise((resolve) => child.once('close', (status) => resolve(status)))
    if (await isUp(child, origin)) return
    child.kill('SIGKILL')
    throw new Error(`the server did not come up (${child.signalCode ?? child.exitCode}): ${Buffer.concat(heard).toString().slice(-2000)}`)
  }
  const end = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    return ended
  }
  await begin()
  return {
    origin,
    process: () => child,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    begin,
  }
}

async function isUp(child: ChildProcess, origin: string): Promise<boolean> {
  for (const since = performance.now(); performance.now() - since < 300_000; await pause(50)) {
    const answer = await fetch(`${origin}/healthz`).catch(() => null)
    if (answer?.ok) return true
    if (child.exitCode !== null || child.signalCode !== null) return false
  }
  return false
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
