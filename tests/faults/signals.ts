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
const common = { sizes: { long: 100, short: 1 }, weakness: 'a signal ends it at once' } satisfies Partial<Proof>

export const signals: Proof = {
  ...common,
  name: 'restarts',
  says: 'SIGTERM under load: no request in flight fails, nothing is lost',
  run: (rounds, weakness) => restarted(rounds, weakness, false),
}

export const signalsUnderSystemd: Proof = {
  ...common,
  name: 'restarts under systemd',
  says: 'SIGTERM under load while systemd holds the door: no request fails, nobody is turned away',
  run: (rounds, weakness) => restarted(rounds, weakness, true),
}

async function restarted(rounds: number, weakness: Weakness | null, isDoorOpen: boolean): Promise<Outcome> {
  using folder = await freshFolder()
  const candidates = addCandidates(folder.database, Math.ceil((rounds * acknowledgements) / 5) + 16)
  await using server = await serving(folder.path, { weakness, isDoorHeld: isDoorOpen })
  await using crowd = users({ origin: server.origin, candidates, isDoorOpen })
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
