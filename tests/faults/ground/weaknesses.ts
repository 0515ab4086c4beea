/** Faults planted into a copy of the built server, so that each proof can be seen to turn red. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Weakness = keyof typeof weaknesses

/** Texts of a built file, and what stands there instead. */
export type Plant = [sound: RegExp, weak: string][]

/** What is replaced in the bundle, whose names carry figures, and by what. A text that is not there once is an error: the plant would show nothing. */
const weaknesses = {
  'statements stored one by one': [
    [/connection\d*\.exec\("begin immediate"\);/, ''],
    [/connection\d*\.exec\("commit"\);/, ''],
  ],
  'numbers are taken outside of a transaction': [
    [/connection\d*\.exec\("begin immediate"\);/, ''],
    [/connection\d*\.exec\("commit"\);/, ''],
    [/const next\d* = \(row\d*\?\.last \?\? 0\) \+ 1;/, '$& await new Promise((resume) => setTimeout(resume, 20));'],
  ],
  'acknowledged before it is stored': [
    [/const (reading\d*) = open\$?\d*\(file\d*\);/, 'const $1 = writing;'],
    [/reading\d*\.pragma\("query_only = ON"\);/, ''],
    [/(connection\d*)\.exec\("begin immediate"\);/, 'if (!$1.inTransaction) $1.exec("begin immediate");'],
    [/(connection\d*)\.exec\("commit"\);/, 'setTimeout(() => $1.inTransaction && $1.exec("commit"), 2000);'],
  ],
  'handing in twice is done twice': [
    [/if \(current\d*\.submittedAt\) return current\d*;/, ''],
    [/if \(attempt\d*\.submittedAt\) return attempt\d*;/, ''],
  ],
  'PostgreSQL reads what others have just stored': [[/isolationLevel: "serializable"/, 'isolationLevel: "read committed"']],
  'the disk is not waited for': [[/(-wal`\);\s*)await (file\d*\.datasync\(\);)/, '$1void $2']],
  'time is never up': [[/attempt\d*\.deadline === null \|\| attempt\d*\.deadline > now\d*\(\)/, 'true']],
  'a full disk is a bug': [[/if \(isTrouble\(problem\)\) throw unstorable/, 'if (false) throw unstorable']],
  /** In the file of its process, see weak-workers.ts. */
  'a backup loses a row and counts what is left': [],
  /** In the file of the thread that writes it. */
  'a list is stored piece by piece': [],
  'papers are drawn where requests are answered': [
    [
      /await paperDrawn\(\{ document: (certificate\d*)\.document, address: (.*) \}\)/,
      'await (await import(process.cwd() + "/app/ui/paper/certificate.ts")).drawCertificate($1.document, $2)',
    ],
  ],
  'a backup is made where requests are answered': [
    [
      /function inWorker\(job, hear = \(\) => void 0\) \{/,
      '$& return import(process.cwd() + "/app/tasks/backup/copying.ts").then(({ copyOut }) => copyOut(job, hear));',
    ],
  ],
  'a signal ends it at once': [[/log\d*\.info\(\{ signal \}, "ending"\);/, 'process.exit(0);']],
} satisfies Record<string, Plant>

/** Where the weakened bundle is. Inside the project, so that it finds the packages. */
export function weakened(weakness: Weakness): string {
  return keptWeak(weakness, 'build/server/index.js', weaknesses[weakness])
}

/** Where the text of a built file is kept once the plant is in it. */
export function keptWeak(weakness: Weakness, built: string, plant: Plant): string {
  let text = readFileSync(built, 'utf8')
  for (const [sound, weak] of plant) {
    const times = text.match(new RegExp(sound, 'g'))?.length ?? 0
    if (times !== 1) throw new Error(`“${weakness}” cannot be planted: ${sound.source} is ${times} times in ${built}`)
    text = text.replace(sound, weak)
  }
  const folder = path.resolve('.cache/weakened', createHash('sha256').update(text).digest('hex').slice(0, 16))
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'index.js')
  writeFileSync(file, text)
  return file
}
