/** Faults planted into a copy of the built server, so that each proof can be seen to turn red. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Weakness = keyof typeof weaknesses

/** What is replaced in the bundle, whose names carry figures, and by what. A text that is not there once is an error: the plant would show nothing. */
const weaknesses = {
  'statements stored one by one': [
    [/connection\d*\.exec\("begin immediate"\);/, ''],
    [/connection\d*\.exec\("commit"\);/, ''],
  ],
  'acknowledged before it is stored': [
    [/const (reading\d*) = open\$?\d*\(file\d*\);/, 'const $1 = writing;'],
    [/reading\d*\.pragma\("query_only = ON"\);/, ''],
    [/(connection\d*)\.exec\("begin immediate"\);/, 'if (!$1.inTransaction) $1.exec("begin immediate");'],
    [/(connection\d*)\.exec\("commit"\);/, 'setTimeout(() => $1.inTransaction && $1.exec("commit"), 300);'],
  ],
  'handing in twice is done twice': [
    [/if \(current\d*\.submittedAt\) return current\d*;/, ''],
    [/if \(attempt\d*\.submittedAt\) return attempt\d*;/, ''],
  ],
  'a signal ends it at once': [[/log\d*\.info\(\{ signal \}, "ending"\);/, 'process.exit(0);']],
} satisfies Record<string, [RegExp, string][]>

/** Where the weakened bundle is. Inside the project, so that it finds the packages. */
export function weakened(weakness: Weakness): string {
  let text = readFileSync('build/server/index.js', 'utf8')
  for (const [sound, weak] of weaknesses[weakness]) {
    const times = text.match(new RegExp(sound, 'g'))?.length ?? 0
    if (times !== 1) throw new Error(`“${weakness}” cannot be planted: ${sound.source} is in the build ${times} times`)
    text = text.replace(sound, weak)
  }
  const folder = path.resolve('.cache/weakened', createHash('sha256').update(text).digest('hex').slice(0, 16))
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'index.js')
  writeFileSync(file, text)
  return file
}
