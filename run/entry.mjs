// The one bundle's ways in, for what the operator types; what cannot go on says why in a sentence.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { onOwnRuntime, root } from './ground.mjs'
import { said } from './saying.mjs'

export async function run(work) {
  await onOwnRuntime()
  process.env.NODE_ENV ??= 'production'
  try {
    await build()
    const { entry } = await import(pathToFileURL(path.join(root, 'build/server/index.js')).href)
    entry.module.assertOwnData()
    process.exit((await work(entry.module)) ?? 0)
  } catch (problem) {
    console.error(said(problem))
    process.exit(1)
  }
}
