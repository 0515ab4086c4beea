// Builds what changed, then serves in this same process, so that a signal reaches the server.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { onOwnRuntime, root } from './ground.mjs'

await onOwnRuntime()
process.env.NODE_ENV ??= 'production'
try {
  if (await build()) console.log('Đã dựng xong.')
  const server = await import(pathToFileURL(path.join(root, 'build/server/index.js')).href)
  await server.entry.module.serve(server)
} catch (problem) {
  // a start that cannot go on says why in a sentence; only a bug shows its stack
  console.error(problem?.name === 'StartProblem' ? problem.message : problem)
  process.exit(1)
}
