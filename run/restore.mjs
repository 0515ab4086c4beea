// A backup in the place of the database, after checks and a question; with --check only the checks.
import { run } from './entry.mjs'
import { calledFrom } from './ground.mjs'

await run(({ restore }) => restore(process.argv.slice(2), console.log, calledFrom))
