/** From every version that ever landed to this one: nothing is lost, and a start that is killed leaves it before or after. */
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Columns, differences, type Tally } from '#db/copying/tally.ts'
import { knownMigrations } from '#db/journal.ts'
import { dialect } from '#db/address.ts'
import { copyOf, databaseAfter, goOn, removed, type Seen, seen, upgrade, upgraded } from '#tests/upgrading.ts'

const now = knownMigrations().length
const landed = Array.from({ length: now - 1 }, (_, place) => place + 1)
/** PostgreSQL takes three times as long for each: the first, the last, and every third between. */
const versions = dialect === 'sqlite' ? landed : landed.filter((version) => version % 3 === 1 || version === landed.length)

test.each(versions)('a database with %i migrations keeps every value of every column that stays', { timeout: 120_000 }, async (version) => {
  const old = await databaseAfter(version)
  const before = await seen(old)
  expect(before.migrations).toBe(version)
  expect(before.tally['completions']?.rows).toBeGreaterThan(50)
  expect(await upgraded(old)).toBe(now - version)
  const after = await seen(old, before.columns)
  expect(after.migrations).toBe(now)
  expect(differences(after.tally, { ...after.tally, ...kept(before, after.columns) })).toEqual([])
  expect(readdirSync(old.folder).filter((name) => name.includes('.before-'))).toHaveLength(1)
  await removed(old)
})

/** Of what was there, the tables whose columns have all stayed. */
function kept({ tally, columns }: Seen, stayed: Columns): Tally {
  return Object.fromEntries(Object.entries(tally).filter(([table]) => stayed[table]?.join() === columns[table]?.join()))
}

test('killed at any moment, it is as before or as after, and the next start finishes', { timeout: 360_000 }, async () => {
  const old = await databaseAfter(1)
  const before = await seen(old)
  const outcomes = new Set<number>()
  for (const milliseconds of [0, 20, 60, 200]) {
    const place = await copyOf(old, `k${milliseconds}`)
    const process = upgrade(place)
    const ended = once(process, 'exit') // it may be done before it is killed
    await once(process.stdout, 'data')
    process.stdin.write(goOn)
    if (milliseconds > 0) await pause(milliseconds) // the first dies of the same turn in which it is let go on
    process.kill('SIGKILL')
    await ended
    const found = await seen(place, before.columns)
    expect([1, now]).toContain(found.migrations)
    expect(differences(found.tally, before.tally)).toEqual([])
    outcomes.add(found.migrations)
    const next = upgrade(place)
    next.stdin.write(goOn)
    const [status] = (await once(next, 'exit')) as [number]
    const finished = await seen(place, before.columns)
    expect([status, finished.migrations, differences(finished.tally, before.tally)]).toEqual([0, now, []])
    await removed(place)
  }
  expect(outcomes.has(1), `killed too late every time on ${dialect}`).toBe(true)
  await removed(old)
})
