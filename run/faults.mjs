// What it survives: kills, cuts, full disks, restarts and races against the built server, each proof with a weakness that turns it red.
import { build } from './build.mjs'
import { onOwnRuntime } from './ground.mjs'

await onOwnRuntime()
await build()
const { faults } = await import('../tests/faults/faults.ts')
process.exit(await faults(process.argv.slice(2)))
