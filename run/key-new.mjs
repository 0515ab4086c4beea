// A new key in place of one that is lost for good.
import { run } from './entry.mjs'

await run(async ({ renewSealingKey }) => {
  for (const line of await renewSealingKey()) console.log(line)
})
