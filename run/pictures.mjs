// The pictures of the manuals and of README, taken anew from the pages of a demo of their own. Some of them: npm run pictures -- -g 'for leaders'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build } from './build.mjs'
import { chromium } from './chromium.mjs'
import { bin, onOwnRuntime, root } from './ground.mjs'

await onOwnRuntime()
await chromium()
await build()
const { status } = spawnSync(path.join(bin, 'playwright'), ['test', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PICTURES: 'on' },
})
process.exit(status ?? 1)
