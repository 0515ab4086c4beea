// The pair of keys for backups; the private half is to be taken away.
import { run } from './entry.mjs'
import { calledFrom } from './ground.mjs'

await run(async ({ makeBackupKey }) => {
  for (const line of await makeBackupKey(calledFrom, process.argv[2])) console.log(line)
})
