/** SIGKILLs while people answer and hand in: what was acknowledged is there once, whole. */
import { setTimeout as pause } from 'node:timers/promises'
import { addCandidates } from './ground/candidates.ts'
import { freshFolder } from './ground/folder.ts'
import { serving } from './ground/server.ts'
import { asking, nothingYet, sit, sizeOf } from './ground/sitting.ts'
import { faultsIn } from './ground/standing.ts'
import type { Proof } from './proof.ts'

const atOnce = 8
/** Between one kill and the next: whole, and in `npm test`. */
const many = 101
const few = 40

export const kills: Proof = {
  name: 'kills',
  says: 'SIGKILL under hand-ins: nothing acknowledged is lost, doubled or half',
  sizes: { long: 200, short: 2 },
  weakness: 'acknowledged before it is stored',
  async run(rounds, weakness) {
    const acknowledgements = rounds > 10 ? many : few
    using folder = await freshFolder()
    // an exam is some twenty acknowledgements
    const waiting = addCandidates(folder.database, Math.ceil((rounds * acknowledgements) / 15) + atOnce * 2)
    const server = await serving(folder.path, { weakness })
    const noted = nothingYet()
    const wrong: string[] = []
    let isOver = false
    const sitters = Array.from({ length: atOnce }, async () => {
      for (let candidate = waiting.shift(); candidate && !isOver; candidate = waiting.shift())
        await sit(asking(server.origin, candidate), noted, () => isOver)
    })
    let kills = 0
    try {
      for (; kills < rounds && wrong.length === 0; kills++) {
        for (const before = sizeOf(noted); sizeOf(noted) < before + acknowledgements; await pause(10))
          if (waiting.length === 0) throw new Error('nobody is left to sit the exam: this would prove nothing')
        await pause(Math.random() * 30)
        await server.kill()
        wrong.push(...faultsIn(folder.database, noted))
        await server.begin()
      }
    } finally {
      isOver = true
      await Promise.all(sitters)
      await server.stop()
    }
    wrong.push(...faultsIn(folder.database, noted))
    return { wrong: [...new Set(wrong)], figures: { kills, acknowledged: sizeOf(noted), handedIn: noted.handedIn.size } }
  },
}
