// Builds what changed, then serves in this same process, so that a signal reaches the server.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { onOwnRuntime, root } from './ground.mjs'
import { said } from './saying.mjs'

await onOwnRuntime()
frugally()
process.env.NODE_ENV ??= 'production'
try {
  if (await build()) console.log('Đã dựng xong.')
  const server = await import(pathToFileURL(path.join(root, 'build/server/index.js')).href)
  await server.entry.module.serve(server)
} catch (problem) {
  console.error(said(problem))
  process.exit(1)
}

/** Memory is cleared sooner, and threads share two heaps of the C library: see docs/decisions/024. Both are settled where a process begins, so it begins anew, as the same process. */
function frugally() {
  const flags = ['--max-semi-space-size=8', '--heap-growing-percent=50']
  if (!process.execve || process.execArgv.includes(flags[0])) return
  const words = [process.execPath, ...flags, ...process.execArgv, ...process.argv.slice(1)]
  process.execve(process.execPath, words, { ...process.env, MALLOC_ARENA_MAX: '2' })
}
