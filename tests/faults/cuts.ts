/** The journal cut off or a byte of it turned, at points by chance: what opens is what was stored up to some moment, whole. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { addCandidates } from './ground/candidates.ts'
import { emptyFolder, freshFolder } from './ground/folder.ts'
import { serving } from './ground/server.ts'
import { asking, nothingYet, sit } from './ground/sitting.ts'
import { faultsWithin } from './ground/standing.ts'
import type { Proof } from './proof.ts'

const sitters = 3

export const cuts: Proof = {
  name: 'the journal cut',
  says: 'the write-ahead log cut off or a byte of it turned: a consistent beginning opens, no hand-in by half',
  sizes: { long: 2000, short: 20 },
  weakness: 'statements stored one by one',
  async run(points, weakness) {
    using folder = await freshFolder()
    const candidates = addCandidates(folder.database, sitters)
    const server = await serving(folder.path, { weakness })
    const reader = readingOn(folder.database)
    const noted = nothingYet()
    await Promise.all(candidates.map((candidate) => sit(asking(server.origin, candidate), noted)))
    await server.kill()
    const journal = readFileSync(`${folder.database}-wal`)
    reader.close()
    const wrong = new Set<string>()
    const stories = new Set<number>()
    using scratch = emptyFolder()
    for (let point = 0; point < points; point++) {
      const at = Math.floor(Math.random() * journal.length)
      const hurt = point % 2 === 0 ? journal.subarray(0, at) : turned(journal, at)
      const copy = path.join(scratch.path, 'tap-huan.db')
      for (const name of [`${copy}-wal`, `${copy}-shm`]) rmSync(name, { force: true })
      copyFileSync(folder.database, copy)
      writeFileSync(`${copy}-wal`, hurt)
      for (const fault of faultsWithin(copy)) wrong.add(`${point % 2 === 0 ? 'cut' : 'turned'} at ${at} of ${journal.length}: ${fault}`)
      stories.add(told(copy))
    }
    if (stories.size < 3) wrong.add(`only ${stories.size} different beginnings were seen`)
    return { wrong: [...wrong], figures: { points, journalBytes: journal.length, beginnings: stories.size } }
  },
}

/** While somebody looks at what is there now, the log cannot begin anew: the whole story stays in it. */
function readingOn(file: string): Database.Database {
  const database = new Database(file, { readonly: true })
  database.exec('begin')
  database.prepare('select 1 from history').get()
  return database
}

function turned(journal: Buffer, at: number): Buffer {
  const copy = Buffer.from(journal)
  copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(Math.random() * 8))
  return copy
}

/** How far the history of this beginning goes. */
function told(file: string): number {
  const database = new Database(file)
  const rows = Number(database.prepare('select count(*) from history').pluck().get())
  database.close()
  return rows
}
