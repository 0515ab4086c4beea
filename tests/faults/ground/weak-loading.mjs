// Loaded before a process of ours: of one file it is given the weakened text.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const weakened = pathToFileURL(process.env.WEAKENED_FILE).href

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    return url === weakened ? { ...loaded, source: readFileSync(process.env.WEAKENED_TEXT, 'utf8') } : loaded
  },
})
