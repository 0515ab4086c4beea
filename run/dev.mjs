// The same server with Vite in it: what is saved is served. Pages without script are reloaded by hand.
import { onOwnRuntime, root } from './ground.mjs'
import { compileWords } from './words.mjs'

await onOwnRuntime()
process.env.NODE_ENV = 'development'
await compileWords()
const { createServer } = await import('vite')
const vite = await createServer({ root, server: { middlewareMode: true, hmr: false } })
const build = () => vite.ssrLoadModule('virtual:remix/server-build')
vite.watcher.add(`${root}/content/messages`)
vite.watcher.on('change', (file) => file.includes('content/messages') && compileWords().catch((problem) => console.error(problem.message)))

try {
  const first = await build()
  await first.entry.module.serve(first, { build, before: vite.middlewares, clientFolder: 'public' })
} catch (problem) {
  console.error(problem?.name === 'StartProblem' ? problem.message : problem)
  process.exit(1)
}
