// The SQLite database into an empty PostgreSQL one, every row counted and compared.
import { run } from './entry.mjs'

await run(({ move }) => move(process.argv.slice(2), console.log))
