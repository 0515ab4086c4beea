// Loaded before a process of ours: one source file is changed on its way in. A text that is not there once is an error: the plant would show nothing.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const { file, changes } = JSON.parse(process.env.WEAKENED_SOURCE)

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.endsWith(`/${file}`)) return loaded
    let source = readFileSync(fileURLToPath(url), 'utf8')
    for (const [sound, weak] of changes) {
      if (source.split(sound).length !== 2) throw new Error(`cannot be planted: ${sound}`)
      source = source.replace(sound, weak)
    }
    return { ...loaded, source }
  },
})
