// Every fault of every course: file, line, what is wrong and what to do.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { onOwnRuntime, root } from './ground.mjs'

await onOwnRuntime()
await build()
const { entry } = await import(pathToFileURL(path.join(root, 'build/server/index.js')).href)
const { lines, errors } = await entry.module.checkContent(process.argv[2])
for (const line of lines) console.log(line)
process.exit(errors > 0 ? 1 : 0)
