// For an administrator nobody else can let in: a link to choose a password; the second step ends.
import { run } from './entry.mjs'

await run(async ({ rescue }) => {
  for (const line of await rescue(process.argv[2])) console.log(line)
})
