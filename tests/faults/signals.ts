/** SIGTERM under load, again and again: whoever was being answered is answered, and it has ended within ten seconds. */
import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { addCandidates, type Candidate } from './ground/candidates.ts'
import { freshFolder } from './ground/folder.ts'
import { serving } from './ground/server.ts'
import { type Ask, asking, nothingYet, sit, sizeOf } from './ground/sitting.ts'
import { faultsIn } from './ground/standing.ts'
import type { Proof } from './proof.ts'

const sitters = 8
const visitors = 4
const acknowledgements = 40
const longest = 11_000

export const signals: Proof = {
  name: 'restarts',
  says: 'SIGTERM under load: no request in flight fails, nothing is lost',
  sizes: { long: 100, short: 2 },
  weakness: 'a signal ends it at once',
  async run(rounds, weakness) {
    using folder = await freshFolder()
    const waiting = addCandidates(folder.database, Math.ceil((rounds * acknowledgements) / 10) + sitters * 2)
    const server = await serving(folder.path, { weakness })
    const noted = nothingYet()
    const wrong = new Set<string>()
    let isOver = false
    const watched = (candidate: Candidate): Ask => {
      const ask = asking(server.origin, candidate, new Agent({ keepAlive: true, maxSockets: 1 }))
      return async (...question) => {
        try {
          const answer = await ask(...question)
          if (answer.status >= 500) wrong.add(`${question[0]} ${question[1]}: ${answer.status}`)
          return answer
        } catch (problem) {
          // a new connection may be turned away; one that was taken may not be dropped
          const { code, message } = problem as NodeJS.ErrnoException
          if (code !== 'ECONNREFUSED') wrong.add(`in flight: ${question[0]} ${code ?? message}`)
          throw problem
        }
      }
    }
    const sitting = async () => {
      for (let candidate = waiting.shift(); candidate && !isOver; candidate = waiting.shift())
        await sit(watched(candidate), noted, () => isOver)
    }
    let visits = 0
    /** Signing in is the longest of all requests. */
    const visiting = async () => {
      const ask = watched({ personId: '', cookie: '' })
      for (; !isOver; visits++) {
        const done = visits % 3 === 0 ? ask('POST', '/sign-in', { name: randomUUID(), password: randomUUID() }) : ask('GET', '/sign-in')
        await done.catch(() => pause(25))
      }
    }
    const atWork = [...Array.from({ length: sitters }, sitting), ...Array.from({ length: visitors }, visiting)]
    let restarts = 0
    try {
      for (; restarts < rounds && wrong.size === 0; restarts++) {
        for (const before = sizeOf(noted); sizeOf(noted) < before + acknowledgements && waiting.length > 0; ) await pause(10)
        const signalled = performance.now()
        const status = await server.stop()
        if (status !== 0) wrong.add(`ended with ${status}`)
        if (performance.now() - signalled > longest) wrong.add('took more than ten seconds to end')
        await server.begin()
      }
    } finally {
      isOver = true
      await Promise.all(atWork)
      await server.stop()
    }
    return { wrong: [...wrong, ...faultsIn(folder.database, noted)], figures: { restarts, acknowledged: sizeOf(noted), visits } }
  },
}
