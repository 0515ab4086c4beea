/** A disk that takes nothing more: pages go on, whoever writes is told so, what was acknowledged stays, and all is well again without a restart. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { fileDisk, memoryDisk, run } from './disks.ts'
import { administratorOf, type Visitor } from './administrator.ts'
import { scratchFolder, serving } from './served.ts'

const course = '/courses/an-toan-thong-tin'
const pages = ['/', '/courses', course, '/record', '/account', '/verify', '/help']

test('a full disk', { timeout: 120_000 }, async () => {
  using scratch = scratchFolder()
  using disk = memoryDisk(scratch.folder, 48)
  if (!disk) return untried()
  const server = await serving(disk.folder, { DEMO: 'off' })
  const visitor = await administratorOf(server)
  const filling = path.join(disk.folder, 'other-files')
  fill(filling)
  const before = await takenUpUntilRefused(visitor, 300)
  expect(await statusesOf(visitor)).toEqual(pages.map(() => 200))

  rmSync(filling)
  expect((await visitor.post(`${course}/withdrawal`)).status).toBe(303)
  expect((await visitor.post(`${course}/enrolment`)).status).toBe(303)
  server.process.kill('SIGTERM')
  expect((await server.ended).status).toBe(0)
  expect(storedIn(disk.folder)).toEqual({ sound: 'ok', enrolments: before + 1 })
})

test('a disk that nothing can be written to', { timeout: 120_000 }, async () => {
  using scratch = scratchFolder()
  using disk = fileDisk(scratch.folder, 48)
  if (!disk) return untried()
  const server = await serving(disk.folder, { DEMO: 'off' })
  const visitor = await administratorOf(server)
  const journal = path.join(disk.folder, 'tap-huan.db-wal')

  run('chattr', '+i', journal)
  expect(await takenUpUntilRefused(visitor, 1)).toBe(0)
  expect(await statusesOf(visitor)).toEqual(pages.map(() => 200))
  await expect.poll(() => visitor.status('/healthz'), { timeout: 10_000 }).toBe(503)

  run('chattr', '-i', journal)
  expect((await visitor.post(`${course}/enrolment`)).status).toBe(303)
  await expect.poll(() => visitor.status('/healthz'), { timeout: 10_000 }).toBe(200)

  // as the kernel does after an error of the disk: only mounting it anew makes it writable again
  expect(run('mount', '-o', 'remount,abort', disk.folder)).toBe(true)
  expect((await visitor.post(`${course}/withdrawal`)).status).toBe(503)
  expect(await statusesOf(visitor)).toEqual(pages.map(() => 200))
  server.process.kill('SIGTERM')
  await server.ended
  expect(disk.again()).toBe(true)
  expect(storedIn(disk.folder)).toEqual({ sound: 'ok', enrolments: 1 })
})

function untried() {
  console.info('not tried: this machine lets nobody but root mount a disk')
  expect(process.getuid?.() === 0 && process.env['CI'] === 'true').toBe(false)
}

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

/** Takes a course up and gives it back until one is refused; answers how often it was taken up. */
async function takenUpUntilRefused(visitor: Visitor, most: number): Promise<number> {
  for (let times = 0; times < most; times++) {
    for (const [index, deed] of ['enrolment', 'withdrawal'].entries()) {
      const answer = await visitor.post(`${course}/${deed}`)
      if (answer.status === 303) continue
      expect(answer.status).toBe(503)
      expect(answer.headers.get('Retry-After')).toBe('60')
      expect(await answer.text()).toContain('chưa được lưu')
      return times + index
    }
  }
  throw new Error(`${most} times taken up, and never refused`)
}

async function statusesOf(visitor: Visitor): Promise<number[]> {
  const statuses = []
  for (const page of pages) statuses.push(await visitor.status(page))
  return statuses
}

function storedIn(folder: string) {
  const database = new Database(path.join(folder, 'tap-huan.db'))
  const sound = database.pragma('integrity_check', { simple: true })
  const enrolments = database.prepare('select count(*) from enrolments').pluck().get()
  database.close()
  return { sound, enrolments }
}
