/** The built server as a process of its own, sound or weakened, which can be killed and begun again at the same address. */
import { type ChildProcess, spawn } from 'node:child_process'
import { get } from 'node:http'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { doorAt, freePort } from '#tests/house/built/served.ts'
import { type Weakness, weakened } from './weaknesses.ts'

export type Server = {
  origin: string
  process: () => ChildProcess
  /** As a power cut ends a process: nothing of it is heard. */
  kill: () => Promise<void>
  /** As an operator ends it; answers its status, or the signal it died of. */
  stop: () => Promise<number | string | null>
  begin: () => Promise<void>
  /** Errors it has logged since it began. */
  complaints: () => string[]
  [Symbol.asyncDispose]: () => Promise<void>
}

export type Start = {
  weakness?: Weakness | null
  settings?: Record<string, string>
  /** Words before the command. */
  before?: string[]
  /** As under systemd: the door stays open while servers come and go. */
  isDoorHeld?: boolean
}

export async function serving(
  folder: string,
  { weakness = null, settings = {}, before = [], isDoorHeld = false }: Start = {},
): Promise<Server> {
  const port = await freePort()
  const door = isDoorHeld && doorAt(port)
  const origin = `http://127.0.0.1:${port}`
  const built = weakness && weakened(weakness)
  const [command, ...words] = [...before, process.execPath, built ? path.join(import.meta.dirname, 'weak-start.mjs') : 'run/start.mjs']
  let child: ChildProcess
  let ended = Promise.resolve<number | string | null>(null)
  let heard: Buffer[] = []
  const said = () => Buffer.concat(heard).toString()
  const complaints = () =>
    said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
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
        ...(door && { LISTEN: 'stdin' }),
      },
      stdio: [door || 'ignore', 'pipe', 'pipe'],
    })
    heard = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => heard.push(bytes))
    ended = new Promise((resolve) => child.once('close', (status, signal) => resolve(status ?? signal)))
    if (await isUp(child, origin)) return
    child.kill('SIGKILL')
    throw new Error(`the server did not come up (${child.signalCode ?? child.exitCode}): ${said().slice(-2000)}`)
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
    complaints,
    [Symbol.asyncDispose]: async () => void (await end('SIGKILL')),
  }
}

async function isUp(child: ChildProcess, origin: string): Promise<boolean> {
  for (const since = performance.now(); performance.now() - since < 300_000; await pause(50)) {
    if (await isWell(origin)) return true
    if (child.exitCode !== null || child.signalCode !== null) return false
  }
  return false
}

/** Asked over a connection of its own: none is left behind that the server would have to wait for. Behind a door that is held, one that died leaves us waiting. */
function isWell(origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get(`${origin}/healthz`, { agent: false, timeout: 10_000 }, (response) => resolve(response.resume().statusCode === 200))
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve(false))
    asked.once('close', () => resolve(false))
  })
}
