/** The nightly backup: once a night whoever is there, noted, tried again, kept by the scheme. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { desc, eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { noteProblem, takeNight } from '#app/domain/backup/noting.ts'
import { keptOf, lastNight } from '#app/domain/backup/schedule.ts'
import { backupStanding } from '#app/domain/backup/standing.ts'
import { daysAfter, now } from '#app/domain/clock.ts'
import { found } from '#app/domain/problem.ts'
import { backUp, backUpNightly, nameAt, tidyBackups } from '#app/tasks/backup/making.ts'
import { backupWords } from '#app/web/backup-words.ts'
import { env } from '#app/web/env.ts'
import { db } from '#db'
import { backups } from '#db/schema/index.ts'
import { keyPair, reasonOf, temporaryFolder } from '#tests/backup.ts'
import { at, later } from '#tests/time.ts'

afterEach(() => {
  env.backup = null
})

async function setUp(): Promise<string> {
  const folder = temporaryFolder()
  env.backup = { recipients: [(await keyPair()).recipient], folder }
  return folder
}

const newest = async () => found((await db.select().from(backups).orderBy(desc(backups.begunAt), desc(backups.id)).limit(1))[0])

describe('a night', () => {
  test('begins at a quarter past two', () => {
    expect(lastNight(new Date('2026-11-24T02:14:59+07:00'))).toBe('2026-11-23')
    expect(lastNight(new Date('2026-11-24T02:15:00+07:00'))).toBe('2026-11-24')
  })

  test('is taken by one of many', async () => {
    at('2026-12-01T02:16')
    const taken = await Promise.all(Array.from({ length: 10 }, () => takeNight()))
    expect(taken.filter(Boolean)).toHaveLength(1)
    later({ minutes: 90 }, now())
    expect(await takeNight()).toBeNull()
  })

  test('is taken again two hours after its server was cut off, an hour after a failure, five times at most', async () => {
    at('2026-12-02T02:16')
    expect(await takeNight()).not.toBeNull()
    later({ minutes: 121 }, now())
    for (let attempt = 2; attempt <= 5; attempt++) {
      const backup = found(await takeNight())
      expect(backup.attempt).toBe(attempt)
      await noteProblem(backup, 'space', '')
      expect(await takeNight()).toBeNull()
      later({ minutes: 61 }, now())
    }
    expect(await takeNight()).toBeNull()
    later({ days: 1 }, now())
    expect((await takeNight())?.attempt).toBe(1)
  })
})

describe('the nightly backup', { timeout: 90_000 }, () => {
  test('is made once, noted as restored and compared, and said on the page of administration', async () => {
    at('2026-12-05T02:20')
    const folder = await setUp()
    await backUpNightly()
    await backUpNightly()
    const files = readdirSync(folder)
    expect(files).toHaveLength(1)
    expect(files[0]).toMatch(/^tap-huan-20261205-0220\d\d\.tar\.gz\.age$/)
    const row = await newest()
    expect(row).toMatchObject({ kind: 'nightly', night: '2026-12-05', file: files[0], problem: null })
    expect(row.verifiedAt).not.toBeNull()
    expect((await backupStanding()).state).toBe('well')
    expect((await backupWords()).kind).toBe('success')
    later({ hours: 27 }, now())
    expect((await backupStanding()).state).toBe('late')
    expect((await backupWords()).kind).toBe('warning')
  })

  test('that fails is noted with its reason and told, with the last good one', async () => {
    at('2026-12-07T02:20')
    const folder = await setUp()
    writeFileSync(path.join(folder, 'a-file'), '')
    env.backup = { ...found(env.backup), folder: path.join(folder, 'a-file') }
    await backUpNightly()
    expect(await newest()).toMatchObject({ night: '2026-12-07', problem: 'target', verifiedAt: null })
    expect((await backupStanding()).state).toBe('failed')
    expect(await backupWords()).toMatchObject({ kind: 'error' })
    expect((await backupWords()).sentences).toHaveLength(3)
  })

  test('is off without a recipient: quiet in a demo, plain in earnest', async () => {
    const before = await db.$count(backups)
    at('2026-12-09T02:20')
    await backUpNightly()
    expect(await db.$count(backups)).toBe(before)
    expect(await backupWords()).toMatchObject({ kind: 'info' })
    env.demo = false
    expect(await backupWords()).toMatchObject({ kind: 'warning' })
    env.demo = true
  })
})

test('one made by hand to somebody who cannot be written to fails with words, and leaves no file', { timeout: 90_000 }, async () => {
  const folder = temporaryFolder()
  expect(await reasonOf(backUp({ recipients: ['age1nobody'], folder }))).toBe('target')
  expect(readdirSync(folder)).toEqual([])
  expect(await db.$count(backups, eq(backups.kind, 'byHand'))).toBe(1)
})

test('a good one is noted as good also where an old one cannot be deleted', { timeout: 90_000 }, async () => {
  const folder = await setUp()
  const old = [8, 12].map((hour) => path.join(folder, nameAt(new Date(Date.UTC(2026, 9, 26, hour)))))
  for (const place of old) mkdirSync(place) // in the way of a file's deletion
  expect(await reasonOf(backUp(found(env.backup)))).toBe('none: it went well')
  expect(old.map(existsSync)).toEqual([true, true])
})

describe('kept are', () => {
  test('the newest of seven days, five weeks and twelve months', () => {
    const days = Array.from({ length: 800 }, (_, back) => ({ day: daysAfter('2026-11-26', -back) }))
    const kept = keptOf(days).map(({ day }) => day)
    expect(kept.slice(0, 7)).toEqual(days.slice(0, 7).map(({ day }) => day))
    expect(kept).toContain('2026-10-31')
    expect(kept).toContain('2025-12-31')
    expect(kept).not.toContain('2025-11-30')
    expect(kept.length).toBeLessThanOrEqual(7 + 5 + 12)
  })

  test('of two on one day the later, whichever is listed first', async () => {
    const folder = temporaryFolder()
    const [morning, noon, evening] = [8, 12, 18].map((hour) => nameAt(new Date(Date.UTC(2026, 10, 26, hour - 7))))
    for (const name of [noon, morning, evening]) {
      writeFileSync(path.join(folder, name ?? ''), '')
      await tidyBackups(folder)
    }
    expect(readdirSync(folder)).toEqual([evening])
  })

  test('not what was cut off on an earlier day; what may still be written is left alone', async () => {
    const folder = temporaryFolder()
    const [yesterday, today] = [25, 26].map((day) => nameAt(new Date(Date.UTC(2026, 10, day))))
    for (const name of [`${yesterday}.part`, `${today}.part`, `${today}`]) writeFileSync(path.join(folder, name), '')
    await tidyBackups(folder)
    expect(readdirSync(folder).sort()).toEqual([`${today}`, `${today}.part`])
  })

  test('files of another name, whatever they are', async () => {
    const folder = temporaryFolder()
    const names = Array.from({ length: 60 }, (_, back) => nameAt(new Date(Date.UTC(2026, 10, 26) - back * 86_400_000)))
    for (const name of [...names, 'ghi-chu.txt', `${names[59]}.bad`]) writeFileSync(path.join(folder, name), '')
    await tidyBackups(folder)
    const left = readdirSync(folder)
    expect(left).toContain('ghi-chu.txt')
    expect(left).toContain(`${names[59]}.bad`)
    expect(existsSync(path.join(folder, names[0] ?? ''))).toBe(true)
    expect(left.length).toBeLessThan(20)
  })
})
