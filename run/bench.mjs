// How fast it is: the built server under load, beside bare ones giving the same bytes.
import { build } from './build.mjs'
import { onOwnRuntime } from './ground.mjs'

await onOwnRuntime()
await build()
const { bench } = await import('../tests/bench/bench.ts')
process.exit(await bench(process.argv.slice(2)))
