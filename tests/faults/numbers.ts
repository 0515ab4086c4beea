/** Several processes give out numbers of certificates on one database: none is left out, none given twice. */
import { setTimeout as pause } from 'node:timers/promises'
import { addCandidates, type Candidate } from './ground/candidates.ts'
import { freshFolder } from './ground/folder.ts'
import { onPostgres } from './ground/on-postgres.ts'
import { type Server, serving } from './ground/server.ts'
import { type Acknowledged, type Ask, asking, nothingYet, sit } from './ground/sitting.ts'
import { faultsIn } from './ground/standing.ts'
import type { Outcome, Proof } from './proof.ts'

const says = 'several servers on one database give papers out: no number left out, none twice'
const processes = (papers: number) => (papers > 100 ? 4 : 2)

export const numbers: Proof = {
  name: 'numbers',
  says,
  sizes: { long: 400, short: 12 },
  weakness: 'numbers are taken outside of a transaction',
  async run(papers, weakness) {
    using folder = await freshFolder()
    const candidates = addCandidates(folder.database, papers)
    const servers = await Promise.all(Array.from({ length: processes(papers) }, () => serving(folder.path, { weakness })))
    const noted = await taken(servers, candidates, patient)
    return outcomeOf(servers, noted, papers, faultsIn(folder.database, noted))
  },
}

export const numbersOnPostgres: Proof = {
  name: 'numbers on PostgreSQL',
  says: `${says}, on PostgreSQL`,
  sizes: { long: 400, short: 12 },
  weakness: 'PostgreSQL reads what others have just stored',
  async run(papers, weakness) {
    using folder = await freshFolder()
    const candidates = addCandidates(folder.database, papers)
    await using database = await onPostgres(folder)
    const settings = { DATABASE_URL: database.url }
    const servers = await Promise.all(Array.from({ length: processes(papers) }, () => serving(folder.path, { weakness, settings })))
    const noted = await taken(servers, candidates)
    return outcomeOf(servers, noted, papers, faultsIn(await database.asSqlite(), noted))
  },
}

const batch = 16

/** So many answer their questions at once, then all hand in at the same moment, each at one of the servers. */
async function taken(servers: Server[], candidates: Candidate[], manner = (ask: Ask) => ask): Promise<Acknowledged> {
  const noted = nothingYet()
  for (let begun = 0; begun < candidates.length; begun += batch) {
    const sitting = candidates.slice(begun, begun + batch)
    const together = meeting(sitting.length)
    await Promise.all(
      sitting.map((candidate, place) => {
        const ask = manner(asking(servers[place % servers.length]?.origin ?? '', candidate))
        let coming: Promise<void> | undefined
        const come = () => (coming ??= together())
        return sit(async (...question) => {
          if (question[1].endsWith('/submission')) await come()
          return ask(...question)
        }, noted).finally(come) // nobody waits for one who gave up before
      }),
    )
  }
  await Promise.all(servers.map((server) => server.stop()))
  return noted
}

const mostTries = 20

/** SQLite lets in whoever comes at the right moment, so that among several servers one may wait in vain: who is asked to try again does so, a little later. */
function patient(ask: Ask): Ask {
  return async (...question) => {
    for (let tries = 1; ; tries++) {
      const answer = await ask(...question)
      if (answer.status !== 503 || tries === mostTries) return answer
      await pause(Math.random() * 1000)
    }
  }
}

/** Whoever comes waits until all have come. */
function meeting(many: number): () => Promise<void> {
  let came = 0
  let begin: () => void = () => undefined
  const complete = new Promise<void>((resolve) => (begin = resolve))
  return () => {
    if (++came === many) begin()
    return complete
  }
}

function outcomeOf(servers: Server[], { handedIn }: Acknowledged, papers: number, faults: string[]): Outcome {
  const missing = handedIn.size === papers ? [] : [`${papers} wanted to hand in, ${handedIn.size} did`]
  const complaints = faults.length > 0 ? servers.flatMap((server) => server.complaints().slice(0, 2)) : []
  return { wrong: [...missing, ...faults, ...complaints], figures: { servers: servers.length, papers: handedIn.size } }
}
