/** The same hand-in many times at once: exactly one result. */
import { Agent } from 'node:http'
import { addCandidates } from './ground/candidates.ts'
import { freshFolder } from './ground/folder.ts'
import { serving } from './ground/server.ts'
import { asking, nothingYet, sit } from './ground/sitting.ts'
import { faultsIn } from './ground/standing.ts'
import type { Proof } from './proof.ts'

export const handingIn: Proof = {
  name: 'the same hand-in',
  says: 'handed in so many times at once: one result, and everybody is told it',
  sizes: { long: 500, short: 40 },
  weakness: 'handing in twice is done twice',
  async run(times, weakness) {
    using folder = await freshFolder()
    const [candidate] = addCandidates(folder.database, 1)
    if (!candidate) throw new Error('nobody to hand in')
    const server = await serving(folder.path, { weakness })
    const noted = nothingYet()
    const agent = new Agent({ keepAlive: true, maxSockets: 64 })
    const ask = asking(server.origin, candidate, agent)
    let told: string[] = []
    // the last step of sitting is done by everybody at once
    await sit(async (method, path, fields) => {
      if (!path.endsWith('/submission')) return ask(method, path, fields)
      const answers = await Promise.all(Array.from({ length: times }, () => ask(method, path, fields)))
      told = answers.map(({ status, location }) => `${status} ${location}`)
      return answers[0] ?? ask(method, path, fields)
    }, noted)
    agent.destroy()
    await server.stop()
    const [attempt] = noted.handedIn
    const otherwise = told.filter((one) => one !== `303 /attempts/${attempt}`)
    const wrong = [...otherwise.slice(0, 3).map((one) => `answered otherwise: ${one}`), ...faultsIn(folder.database, noted)]
    return { wrong, figures: { handIns: told.length, results: noted.handedIn.size } }
  },
}
