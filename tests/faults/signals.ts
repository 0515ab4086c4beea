/** SIGTERM under load, again and again: whoever was being answered is answered, and it has ended within ten seconds. */
import { setTimeout as pause } from 'node:timers/promises'
import { addCandidates } from './ground/candidates.ts'
import { freshFolder } from './ground/folder.ts'
import { type Server, serving } from './ground/server.ts'
import { sizeOf } from './ground/sitting.ts'
import { faultsIn } from './ground/standing.ts'
import { type Users, users } from './ground/users.ts'
import type { Weakness } from './ground/weaknesses.ts'
import type { Outcome, Proof } from './proof.ts'

const acknowledgements = 40
const longest = 11_000
/** They go on while other proofs keep us waiting; each is good for some twenty-five acknowledgements. */
const spare = 100
const weakness: Weakness = 'a signal ends it at once'

export const signals: Proof = {
  name: 'restarts',
  says: 'SIGTERM under load: no request in flight fails, nothing is lost',
  sizes: { long: 100, short: 2 },
  weakness,
  run: (rounds, planted) => restarted(rounds, planted, false),
}

export const signalsUnderSystemd: Proof = {
  name: 'restarts under systemd',
  says: 'SIGTERM under load while systemd holds the door: no request fails, nobody is turned away',
  sizes: { long: 100, short: 1 },
  weakness,
  run: (rounds, planted) => restarted(rounds, planted, true),
}

async function restarted(rounds: number, planted: Weakness | null, isDoorHeld: boolean): Promise<Outcome> {
  using folder = await freshFolder()
  const candidates = addCandidates(folder.database, Math.ceil((rounds * acknowledgements) / 5) + spare)
  await using server = await serving(folder.path, { weakness: planted, isDoorHeld })
  await using crowd = users({ origin: server.origin, candidates, isDoorHeld })
  const wrong: string[] = []
  let restarts = 0
  for (; restarts < rounds && crowd.faults + wrong.length === 0; restarts++) wrong.push(...(await restart(server, crowd)))
  const { noted, visits, ...seen } = await crowd.leave()
  await server.stop()
  return {
    wrong: [...wrong, ...seen.wrong, ...faultsIn(folder.database, noted)],
    figures: { restarts, acknowledged: sizeOf(noted), visits },
  }
}

async function restart(server: Server, crowd: Users): Promise<string[]> {
  const wrong: string[] = []
  for (const before = crowd.acknowledged; crowd.acknowledged < before + acknowledgements && crowd.faults === 0; ) await pause(10)
  const signalled = performance.now()
  const status = await server.stop()
  if (status !== 0) wrong.push(`ended with ${status}`)
  if (performance.now() - signalled > longest) wrong.push('took more than ten seconds to end')
  await server.begin()
  return wrong
}
