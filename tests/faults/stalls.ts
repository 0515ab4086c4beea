/** The server backs a large database up by itself while people hand in: who reads a page meanwhile is kept waiting no longer than without it. */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { addCandidates } from './ground/candidates.ts'
import { emptyFolder, freshFolder } from './ground/folder.ts'
import { keyMade } from './ground/operating.ts'
import { serving } from './ground/server.ts'
import { asking, nothingYet, sit } from './ground/sitting.ts'
import { atShare, waitsDuring } from './ground/waiting.ts'
import { faultsIn } from './ground/standing.ts'
import type { Proof } from './proof.ts'

const bound = 50
const sitters = 2

export const stalls: Proof = {
  name: 'backing up',
  says: `while a backup is made, no page waits ${bound} ms longer than the slowest without one`,
  sizes: { long: 400, short: 80 },
  measures: true,
  weakness: 'a backup is made where requests are answered',
  async run(megabytes, weakness) {
    using folder = await freshFolder()
    using aside = emptyFolder()
    fill(folder.database, megabytes)
    const waiting = addCandidates(folder.database, 4000)
    const settings = { BACKUP_RECIPIENT: await keyMade(folder.path, aside.path), BACKUP_DIR: aside.path }
    const server = await serving(folder.path, { weakness, settings })
    const noted = nothingYet()
    let isOver = false
    const atWork = Array.from({ length: sitters }, async () => {
      for (let candidate = waiting.shift(); candidate && !isOver; candidate = waiting.shift())
        await sit(asking(server.origin, candidate), noted, () => isOver)
    })
    await pause(2000)
    const before = await waitsDuring(turned(folder.database, 'begun'), server.origin, '/verify')
    const during = await waitsDuring(turned(folder.database, 'ended'), server.origin, '/verify')
    const after = await waitsDuring(pause(3000), server.origin, '/verify')
    isOver = true
    await Promise.all(atWork)
    await server.stop()
    const longest = Math.max(atShare(during, 1), atShare(after, 1))
    const wrong = faultsIn(folder.database, noted)
    if (longest > atShare(before, 1) + bound) wrong.push(`a page waited ${longest} ms, at most ${atShare(before, 1)} without a backup`)
    const figures = {
      pages: during.length,
      p50: atShare(during, 0.5),
      p99: atShare(during, 0.99),
      longest,
      longestWithout: atShare(before, 1),
    }
    return { wrong, figures: { megabytes, ...figures } }
  },
}

/** The night's backup is begun with the first round, a minute after the start. */
async function turned(file: string, to: 'begun' | 'ended'): Promise<void> {
  const database = new Database(file, { readonly: true })
  const wanted = database.prepare(to === 'begun' ? 'select 1 from backups' : 'select 1 from backups where ended_at is not null')
  while (!wanted.get()) await pause(100)
  database.close()
}

function fill(file: string, megabytes: number): void {
  const database = new Database(file)
  const put = database.prepare(`insert into files (hash, mime, size, bytes, kept_at) values (?, 'x', ?, ?, ?)`)
  for (let made = 0; made < megabytes; made += 4) put.run(`large-${made}`, 4 << 20, randomBytes(4 << 20), Date.now())
  database.close()
}
