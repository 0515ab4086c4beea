/** SIGTERM under load, again and again: whoever was being answered is answered. */
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { addCandidates } from './ground/candidates.ts'
import { freshFolder } from './ground/folder.ts'
import { serving } from './ground/server.ts'
import { asking, nothingYet, sit, sizeOf } from './ground/sitting.ts'
import { faultsIn } from './ground/standing.ts'
import type { Proof } from './proof.ts'

const atOnce = 8
const acknowledgements = 40

export const signals: Proof = {
  name: 'restarts',
  says: 'SIGTERM under load: no request in flight fails, nothing is lost',
  sizes: { long: 100, short: 3 },
  weakness: 'a signal ends it at once',
  async run(rounds, weakness) {
    using folder = await freshFolder()
    const waiting = addCandidates(folder.database, Math.ceil((rounds * acknowledgements) / 10) + atOnce * 2)
    const server = await serving(folder.path, { weakness })
    const noted = nothingYet()
    const wrong: string[] = []
    let isOver = false
    const sitters = Array.from({ length: atOnce }, async () => {
      for (let candidate = waiting.shift(); candidate && !isOver; candidate = waiting.shift()) {
        const ask = asking(server.origin, candidate, new Agent({ keepAlive: true, maxSockets: 1 }))
        await sit(
          (...question) =>
            ask(...question).catch((problem: NodeJS.ErrnoException) => {
              // a new connection may be turned away; one that was taken may not be dropped
              if (problem.code !== 'ECONNREFUSED') wrong.push(`in flight: ${problem.code ?? problem.message}`)
              throw problem
            }),
          noted,
          () => isOver,
        )
      }
    })
    let restarts = 0
    try {
      for (; restarts < rounds && wrong.length === 0; restarts++) {
        for (const before = sizeOf(noted); sizeOf(noted) < before + acknowledgements && waiting.length > 0; ) await pause(10)
        const status = await server.stop()
        if (status !== 0) wrong.push(`ended with ${status}`)
        await server.begin()
      }
    } finally {
      isOver = true
      await Promise.all(sitters)
      await server.stop()
    }
    return { wrong: [...new Set([...wrong, ...faultsIn(folder.database, noted)])], figures: { restarts, acknowledged: sizeOf(noted) } }
  },
}
