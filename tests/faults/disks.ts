/** A disk that takes nothing more: pages go on, whoever writes is told so, what was acknowledged stays, and all is well again without a restart. */
import { closeSync, cpSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { addCandidates } from './ground/candidates.ts'
import { type Disk, fileDisk, memoryDisk, run } from './ground/disks.ts'
import { emptyFolder, freshFolder } from './ground/folder.ts'
import { serving } from './ground/server.ts'
import { takingUp, type Writer } from './ground/taking-up.ts'
import type { Weakness } from './ground/weaknesses.ts'
import type { Outcome, Proof } from './proof.ts'

const megabytes = 64
const weakness: Weakness = 'a full disk is a bug'

export const fullDisk: Proof = {
  name: 'disk full',
  says: 'a full disk: pages are read, writing answers 503 with words, and goes on once there is room',
  sizes: { long: 50, short: 1 },
  weakness,
  run: (rounds, planted) =>
    onDisk(memoryDisk, rounds, planted, async ({ folder }, writer) => {
      const filling = path.join(folder, 'other-files')
      fill(filling)
      await writer.untilRefused(400)
      await writer.allRead()
      rmSync(filling)
      await writer.goesOn()
    }),
}

export const readOnlyDisk: Proof = {
  name: 'disk read-only',
  says: 'a disk that nothing can be written to: pages are read, writing and /healthz answer 503, and go on afterwards',
  sizes: { long: 20, short: 1 },
  weakness,
  run: (rounds, planted) =>
    onDisk(fileDisk, rounds, planted, async ({ folder }, writer, wrong) => {
      const journal = path.join(folder, 'tap-huan.db-wal')
      await writer.goesOn()
      run('chattr', '+i', journal)
      await writer.untilRefused(1)
      await writer.allRead()
      await healthBecomes(503, writer, wrong)
      run('chattr', '-i', journal)
      await writer.goesOn()
      await healthBecomes(200, writer, wrong)
    }),
}

type Round = (disk: Disk, writer: Writer, wrong: Set<string>) => Promise<void>

/** A server whose data lie on a small disk of its own. In the end what is there must be sound, and what was acknowledged. */
async function onDisk(
  made: (place: string, megabytes: number) => Disk | null,
  rounds: number,
  planted: Weakness | null,
  round: Round,
): Promise<Outcome> {
  using scratch = emptyFolder()
  using disk = made(scratch.path, megabytes)
  if (!disk) return { wrong: [], figures: {}, untried: 'this machine lets nobody but root mount a disk' }
  using folder = await freshFolder()
  const [candidate] = addCandidates(folder.database, 1)
  if (!candidate) throw new Error('nobody to write')
  cpSync(folder.path, disk.folder, { recursive: true })
  run('sync', '-f', disk.folder) // what was only copied would go with the disk
  const server = await serving(disk.folder, { weakness: planted })
  const wrong = new Set<string>()
  const writer = takingUp(server.origin, candidate, wrong)
  let done = 0
  try {
    for (; done < rounds && wrong.size === 0; done++) await round(disk, writer, wrong)
    if (disk.fail()) {
      // as the kernel does after an error of the disk: only mounting it anew makes it writable again
      await writer.untilRefused(1)
      await writer.allRead()
    }
  } finally {
    await server.stop()
  }
  if (!disk.mend()) wrong.add('the disk could not be mounted again')
  writer.compare(path.join(disk.folder, 'tap-huan.db'))
  return { wrong: [...wrong], figures: { rounds: done } }
}

/** To the last byte. */
function fill(file: string) {
  const place = openSync(file, 'w')
  for (const bytes of [1 << 16, 1 << 12]) {
    try {
      for (;;) writeSync(place, Buffer.alloc(bytes))
    } catch {
      // full
    }
  }
  closeSync(place)
}

/** It tries a write at most every five seconds. */
async function healthBecomes(status: number, writer: Writer, wrong: Set<string>) {
  for (const since = performance.now(); performance.now() - since < 10_000; await pause(200))
    if ((await writer.statusOf('/healthz')) === status) return
  wrong.add(`/healthz never answered ${status}`)
}
