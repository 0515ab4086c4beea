/** What the kernel was asked, in order: no acknowledgement leaves before the journal it rests on has been brought to the disk. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { addCandidates } from './ground/candidates.ts'
import { freshFolder } from './ground/folder.ts'
import { serving } from './ground/server.ts'
import { asking, nothingYet, sit, sizeOf } from './ground/sitting.ts'
import { faultsIn } from './ground/standing.ts'
import type { Outcome, Proof } from './proof.ts'

const calls = 'trace=pwrite64,pwritev,pwritev2,fdatasync,fsync,write,writev,sendto,sendmsg'

export const syncing: Proof = {
  name: 'syncing',
  says: 'every acknowledgement follows an fdatasync of the journal that holds it',
  sizes: { long: 1000, short: 40 },
  weakness: 'the disk is not waited for',
  async run(acknowledgements, weakness): Promise<Outcome> {
    if (spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true']).status !== 0)
      return { wrong: [], figures: {}, untried: 'strace is not on this machine, or may not trace' }
    using folder = await freshFolder()
    const trace = path.join(folder.path, 'trace')
    const candidates = addCandidates(folder.database, Math.ceil(acknowledgements / 20) + 1)
    const before = ['strace', '-D', '-f', '--seccomp-bpf', '-yy', '-s', '24', '-e', calls, '-e', 'signal=none', '-o', trace]
    const server = await serving(folder.path, { weakness, before })
    const noted = nothingYet()
    // one after the other: whatever is written between two acknowledgements belongs to the second
    for (const candidate of candidates) if (sizeOf(noted) < acknowledgements) await sit(asking(server.origin, candidate), noted)
    await server.stop()
    for (let tries = 0; !/\+\+\+ exited/.test(readFileSync(trace, 'utf8').slice(-200)) && tries < 100; tries++) await pause(50)
    const { acknowledged, violations } = read(readFileSync(trace, 'utf8'))
    const wrong = [...violations, ...faultsIn(folder.database, noted)]
    if (acknowledged < sizeOf(noted)) wrong.push(`${sizeOf(noted)} acknowledgements were heard, ${acknowledged} were traced`)
    return { wrong: [...new Set(wrong)], figures: { acknowledged, violated: violations.length } }
  },
}

/**
 * A redirect is what acknowledges an answer or a hand-in; the trace is in the order of the calls, one that takes its time in two lines.
 * What is acknowledged is the first transaction since the acknowledgement before: the server may write more by itself.
 */
function read(trace: string): { acknowledged: number; violations: string[] } {
  const violations: string[] = []
  let acknowledged = 0
  let [committed, before, synced] = [0, 0, 0]
  let isEnd = false
  const under = new Map<string, number>() // a sync at work, by its thread: how many commits it may count on
  for (const line of trace.split('\n')) {
    const [, thread = '', resumed = '', call = ''] = /^(\d+)\s+(<\.\.\. )?(\w+)/.exec(line) ?? []
    if (line.includes('-wal>') && call === 'pwrite64') {
      if (isEnd) committed++ // its page follows the head of a frame
      isEnd = endsTransaction(line)
    } else if (/^f(data)?sync$/.test(call) && (resumed || line.includes('-wal>'))) {
      if (!resumed) under.set(thread, committed)
      if (line.endsWith(' = 0')) synced = Math.max(synced, under.get(thread) ?? 0)
      if (!line.endsWith('<unfinished ...>')) under.delete(thread)
    } else if (line.includes('"HTTP/1.1 303')) {
      acknowledged++
      if (committed === before) violations.push(`acknowledgement ${acknowledged}: nothing was written before it`)
      else if (synced <= before) violations.push(`acknowledgement ${acknowledged}: not synced`)
      before = committed
    }
  }
  return { acknowledged, violations }
}

/** The head of a frame, 24 bytes, of which the second four say how large the database is after a commit; 0 where more is to come. https://sqlite.org/fileformat2.html#walformat */
function endsTransaction(line: string): boolean {
  const [, text = ''] = /, "((?:[^"\\]|\\.)*)", 24,/.exec(line) ?? []
  const bytes = text.match(/\\[0-7]{1,3}|\\.|[^\\]/g) ?? []
  return bytes.length === 24 && bytes.slice(4, 8).some((byte) => byte !== '\\0')
}
