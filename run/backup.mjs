// A backup now: copied, encrypted, restored for a trial and compared.
import { run } from './entry.mjs'

await run(({ makeBackup }) => makeBackup(console.log))
