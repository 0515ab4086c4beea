/** Papers to be drawn, a backup, and people signing in, all at once: somebody who reads another page meanwhile hardly notices. */
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { addCandidates } from './ground/candidates.ts'
import { giveEachAPaper, type Member, password } from './ground/crowd.ts'
import { emptyFolder, freshFolder } from './ground/folder.ts'
import { backing } from './ground/operating.ts'
import { serving } from './ground/server.ts'
import { asking, nothingYet, sit } from './ground/sitting.ts'
import { atShare, waitsDuring } from './ground/waiting.ts'
import type { Proof } from './proof.ts'

const bound = 200
const page = '/verify'

export const crowds: Proof = {
  name: 'a crowd',
  says: `papers, a backup and sign-ins at once: 99 of 100 readers of another page wait ${bound} ms at most`,
  sizes: { long: 200, short: 60 },
  measures: true,
  weakness: 'papers are drawn where requests are answered',
  async run(many, weakness) {
    using folder = await freshFolder()
    using aside = emptyFolder()
    const members = await ready(folder, many)
    const server = await serving(folder.path, { weakness })
    const backUp = await backing(folder.path, aside.path)
    const wrong = new Set<string>()
    await asking(server.origin, { personId: '', cookie: '' })('GET', page)
    const since = performance.now()
    const all = members.flatMap((member) => [drawn(server.origin, member, wrong), signedIn(server.origin, member, wrong)])
    const work = [backUp(), ...all].map((one) => one.catch((problem: unknown) => wrong.add(String(problem))))
    const waits = await waitsDuring(Promise.all(work), server.origin, page)
    const seconds = Math.round((performance.now() - since) / 100) / 10
    await server.stop()
    const at = (share: number) => atShare(waits, share)
    for (const line of server.complaints().slice(0, 3)) wrong.add(line)
    if (at(0.99) > bound) wrong.add(`p99 ${at(0.99)} ms`)
    return {
      wrong: [...wrong],
      figures: { papers: many, signIns: many, seconds, pages: waits.length, p50: at(0.5), p99: at(0.99), longest: at(1) },
    }
  },
}

async function ready(folder: { path: string; database: string }, many: number): Promise<Member[]> {
  const [model, ...others] = addCandidates(folder.database, many + 1)
  if (!model) throw new Error('nobody to take after')
  const server = await serving(folder.path)
  await sit(asking(server.origin, model), nothingYet())
  await server.stop()
  return giveEachAPaper(folder.database, model, others)
}

async function drawn(origin: string, member: Member, wrong: Set<string>): Promise<void> {
  const agent = new Agent({ keepAlive: false })
  const { status, body } = await asking(origin, member, agent)('GET', `/certificates/${member.certificateId}.pdf`)
  if (status !== 200 || !body.startsWith('%PDF')) wrong.add(`a paper: ${status}`)
}

/** Whom the page asks to try again does so, a little later. */
async function signedIn(origin: string, { name }: Member, wrong: Set<string>): Promise<void> {
  const ask = asking(origin, { personId: '', cookie: '' }, new Agent({ keepAlive: false }))
  for (let tries = 0; tries < 60; tries++) {
    const { status, location } = await ask('POST', '/sign-in', { name, password })
    if (status === 303 && !location.startsWith('/sign-in')) return
    if (status !== 303) return void wrong.add(`signing in: ${status}`)
    await pause(1000 + Math.random() * 1000)
  }
  wrong.add('somebody could not sign in')
}
