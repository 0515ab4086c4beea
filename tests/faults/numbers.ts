/** Several processes give out numbers of certificates on one database: none is left out, none given twice. */
import { addCandidates } from './ground/candidates.ts'
import { freshFolder } from './ground/folder.ts'
import { serving } from './ground/server.ts'
import { asking, nothingYet, sit } from './ground/sitting.ts'
import { faultsIn } from './ground/standing.ts'
import type { Proof } from './proof.ts'

export const numbers: Proof = {
  name: 'numbers',
  says: 'several servers on one database give papers out: no number left out, none twice',
  sizes: { long: 400, short: 12 },
  weakness: 'statements stored one by one',
  async run(papers, weakness) {
    using folder = await freshFolder()
    const waiting = addCandidates(folder.database, papers)
    const servers = []
    for (let number = 0; number < (papers > 100 ? 4 : 2); number++) servers.push(await serving(folder.path, { weakness }))
    const noted = nothingYet()
    const taking = servers.flatMap(({ origin }) =>
      [1, 2].map(async () => {
        for (let candidate = waiting.shift(); candidate; candidate = waiting.shift()) await sit(asking(origin, candidate), noted)
      }),
    )
    await Promise.all(taking)
    for (const server of servers) await server.stop()
    const missing = noted.handedIn.size === papers ? [] : [`${papers} wanted to hand in, ${noted.handedIn.size} did`]
    return { wrong: [...missing, ...faultsIn(folder.database, noted)], figures: { servers: servers.length, papers: noted.handedIn.size } }
  },
}
