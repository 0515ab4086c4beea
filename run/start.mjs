// Builds what changed, then serves in this same process, so that a signal reaches the server.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { onOwnRuntime, root } from './ground.mjs'
import { said } from './saying.mjs'

await onOwnRuntime()
process.env.NODE_ENV ??= 'production'
try {
  if (await build()) console.log('Đã dựng xong.')
  const server = await import(pathToFileURL(path.join(root, 'build/server/index.js')).href)
  await server.entry.module.serve(server)
} catch (problem) {
  console.error(said(problem))
  process.exit(1)
}
