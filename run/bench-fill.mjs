// Fills the database of the bench, with the product's own code; run/bench.mjs starts it.
import { onOwnRuntime, root } from './ground.mjs'
import { compileWords } from './words.mjs'

await onOwnRuntime()
await compileWords()
const { createServer } = await import('vite')
const vite = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { fill } = await vite.ssrLoadModule('/tests/bench/filling.ts')
  await fill({ times: Number(process.env.BENCH_TIMES), sitters: Number(process.env.BENCH_SITTERS) })
} catch (problem) {
  console.error(problem)
  process.exitCode = 1
} finally {
  await vite.close()
}
