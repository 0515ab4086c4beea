/** A demo from nothing, through the commands, on this database: the base of the other tests may have been seeded on another one. */
import { and, eq, isNotNull, isNull, max } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { accountEntered } from '#app/domain/account/entering.ts'
import { now } from '#app/domain/clock.ts'
import { openRequirements } from '#app/domain/requirement/requiring.ts'
import { prepare } from '#app/tasks/prepare.ts'
import { dataFolder } from '#db/address.ts'
import { db } from '#db'
import { attempts, certificates, completions, courses, enrolments, history, moduleProgress, people } from '#db/schema/index.ts'
import { cast } from '#tests/cast.ts'
import { emptied } from '#tests/emptying.ts'
import { stagePassword } from '#tests/stage.ts'
import { expectTallies } from '#tests/tallies.ts'
import { at } from '#tests/time.ts'

const early = '2026-06-28T17:00:00+07:00'
let lines: string[] = []

beforeAll(async () => {
  at(early)
  await emptied()
  lines = await prepare({ demo: true, demoPassword: stagePassword, origin: 'http://127.0.0.1:3000', folder: dataFolder })
}, 120_000)

test('fills an empty database: courses, the register, and the first weeks of learning', async () => {
  expect(lines[0]).toContain(stagePassword)
  expect(await db.$count(courses)).toBeGreaterThanOrEqual(2)
  expect(await db.$count(people)).toBeGreaterThan(145)
  expect(await db.$count(moduleProgress, isNotNull(moduleProgress.doneAt))).toBeGreaterThan(50)
  expect(await db.$count(attempts, and(isNotNull(attempts.submittedAt), eq(attempts.passed, true)))).toBeGreaterThan(5)
  const done = await db.$count(completions)
  expect(done).toBeGreaterThan(2)
  expect(await db.$count(certificates)).toBe(done)
  await accountEntered({ name: cast.hocvien.staffCode, password: stagePassword }, null)
})

test('leaves undone what has not come yet', async () => {
  at(early)
  const [last] = await db.select({ at: max(history.at) }).from(history)
  expect(last?.at?.getTime()).toBeLessThanOrEqual(now().getTime())
  expect(await db.$count(enrolments, isNull(enrolments.closedAt))).toBeGreaterThan(10)
})

test('keeps the tally of coverage as the people behind it are', async () => {
  at(early)
  for (const requirement of await openRequirements()) await expectTallies(requirement)
})
