/** The thread of users.ts. */
import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Candidate } from './candidates.ts'
import { type Ask, asking, nothingYet, sit, sizeOf } from './sitting.ts'
import type { Crowd, Progress, Seen } from './users.ts'

const sitters = 8
const visitors = 4
const nobody: Candidate = { personId: '', cookie: '' }

const { origin, candidates, isDoorHeld } = workerData as Crowd
const noted = nothingYet()
const wrong = new Set<string>()
let visits = 0
let isOver = false

/** Who is answered with a fault, or not at all, is noted. */
function watched(candidate: Candidate, agent?: Agent): Ask {
  const ask = asking(origin, candidate, agent)
  return async (...question) => {
    const what = `${question[0]} ${question[1]}`
    try {
      const answer = await ask(...question)
      if (answer.status >= 500) wrong.add(`${what}: ${answer.status}`)
      return answer
    } catch (problem) {
      // a new connection may be turned away where the door is ours to shut; one that was taken may not be dropped
      const { code, message } = problem as NodeJS.ErrnoException
      if (isDoorHeld || code !== 'ECONNREFUSED') wrong.add(`in flight: ${question[0]} ${code ?? message}`)
      throw problem
    }
  }
}

async function sitting() {
  for (let candidate = candidates.shift(); candidate && !isOver; candidate = candidates.shift())
    await sit(watched(candidate), noted, () => isOver)
  if (!isOver) wrong.add('there were too few candidates for this proof')
}

/** Signing in is the longest of all requests. */
async function visiting() {
  const ask = watched(nobody, new Agent({ keepAlive: !isDoorHeld, maxSockets: 1 }))
  for (let turn = 0; !isOver; turn++) {
    const done = turn % 3 === 0 ? ask('POST', '/sign-in', { name: randomUUID(), password: randomUUID() }) : ask('GET', '/sign-in')
    await done.then(
      () => void visits++,
      () => pause(25),
    )
  }
}

parentPort?.once('message', () => (isOver = true))
const told = setInterval(() => parentPort?.postMessage({ acknowledged: sizeOf(noted), faults: wrong.size } satisfies Progress), 10)
await Promise.all([...Array.from({ length: sitters }, sitting), ...Array.from({ length: visitors }, visiting)])
clearInterval(told)
parentPort?.postMessage({ noted, wrong, visits } satisfies Seen)
