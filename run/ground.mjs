// What every script here stands on: where the project is, and the runtime it brings along.
import { spawn } from 'node:child_process'
import { existsSync, statfsSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

export const bin = path.join(root, 'node_modules/.bin')

export const bundleMark = 'bundle.json'

/** An offline bundle is whole: there is nothing to install and nothing to build it with. */
export const isBundle = existsSync(path.join(root, bundleMark))

/** Where the command was typed; npm goes to the project first, and says from where. */
export const calledFrom = process.cwd() === root && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd()

export function isMain(url) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(url)
}

/** npm finds our Node first; whoever calls a script by hand under an older one is brought to ours. */
export function onOwnRuntime() {
  process.chdir(root)
  process.env.PATH = `${bin}${path.delimiter}${process.env.PATH}`
  process.env.NODE_COMPILE_CACHE ??= path.join(root, '.cache/compiled') // code read once begins a third sooner, in every process from here on
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE)
  if (Number(process.versions.node.split('.')[0]) >= 24) return
  const own = spawn(path.join(bin, 'node'), process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => own.kill(signal))
  own.once('exit', (code) => process.exit(code ?? 1))
  return new Promise(() => {})
}

const roomWanted = 4 * 2 ** 30

/** The setting under which temporary files lie in memory, where there is room: tests that throw theirs away need not wait for a disk. */
export function inMemory(folder = '/dev/shm') {
  if (!existsSync(folder)) return {}
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > roomWanted ? { TMPDIR: folder } : {}
}
