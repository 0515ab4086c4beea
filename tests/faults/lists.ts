/** SIGKILL while a long list is being written: then all of it is there or nothing, its page says which, and the next start finishes it once. */
import { setTimeout as pause } from 'node:timers/promises'
import { type Folder, freshFolder } from './ground/folder.ts'
import { addFeed, addList, endLeases, type Feed, type List, seenOf, standingOf } from './ground/sent-lists.ts'
import { type Server, serving } from './ground/server.ts'
import { weakWorkers } from './ground/weak-workers.ts'
import type { Proof } from './proof.ts'

const many = 5000
const few = 800
const patience = 120_000

export const lists: Proof = {
  name: 'imports',
  says: 'SIGKILL in the middle of writing a list: all or nothing, its page says which, and it is finished once',
  sizes: { long: 30, short: 1 },
  weakness: 'a list is stored piece by piece',
  async run(rounds, weakness) {
    const size = rounds > 2 ? many : few
    using folder = await freshFolder()
    const feed = addFeed(folder.database)
    const server = await serving(folder.path, { settings: weakness ? weakWorkers(weakness) : {} })
    const wrong: string[] = []
    const figures = { kills: 0, there: 0, people: size }
    try {
      for (; figures.kills < rounds && wrong.length === 0; figures.kills++) {
        const list = addList(folder.database, feed, size)
        const compared = performance.now()
        const since = await begun(folder, list)
        // writing takes about as long as comparing did
        await killedAt(server, folder, list, since + (since - compared) * (0.3 + Math.random()))
        const standing = standingOf(folder.database, list)
        wrong.push(...standing.wrong)
        if (standing.isThere) figures.there++
        await server.begin()
        const said = await stateOf(server, feed, list)
        if ((said === 'written') !== standing.isThere) wrong.push(`its page says ${said}, and it is ${standing.isThere ? '' : 'not '}there`)
        endLeases(folder.database)
        if (wrong.length > 0) break
        await stored(folder, list)
        const after = await stateOf(server, feed, list)
        if (after !== 'written') wrong.push(`its page says ${after} once it was finished`)
        wrong.push(...standingOf(folder.database, list).wrong)
      }
    } finally {
      await server.stop()
    }
    return { wrong: [...new Set(wrong)], figures }
  },
}

/** When its writing began. */
async function begun({ database }: Folder, list: List): Promise<number> {
  for (const since = performance.now(); !seenOf(database, list).isBegun; await pause(10))
    if (performance.now() - since > patience) throw new Error('a list was never begun to be written')
  return performance.now()
}

/** At that moment, or as soon as anything of it can be seen. */
async function killedAt(server: Server, { database }: Folder, list: List, moment: number): Promise<void> {
  while (performance.now() < moment && seenOf(database, list).people === 0) await pause(2)
  await server.kill()
}

async function stored({ database }: Folder, list: List): Promise<void> {
  for (const since = performance.now(); !standingOf(database, list).isThere; await pause(20))
    if (performance.now() - since > patience) throw new Error('a list was never written to its end')
}

async function stateOf({ origin }: Server, { token }: Feed, { id }: List): Promise<string> {
  const answer = await fetch(`${origin}/api/people/${id}`, { headers: { Authorization: `Bearer ${token}` } })
  return String(((await answer.json()) as { state?: string }).state ?? answer.status)
}
