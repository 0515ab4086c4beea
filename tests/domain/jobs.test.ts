/** Long work: claimed by one, taken over where its server went silent, in its lane alone, told how it ended. */
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { now } from '#app/domain/clock.ts'
import { lastFailures } from '#app/domain/failure/noting.ts'
import { askFor, askForRecount, cancelJob, retryJob } from '#app/domain/job/asking.ts'
import { claimJob, forgetJobs, jobsStanding, renewJob } from '#app/domain/job/holding.ts'
import { jobsSeenBy } from '#app/domain/job/listing.ts'
import { notYet } from '#app/domain/job/progress.ts'
import { found } from '#app/domain/problem.ts'
import { cutJobsOff, workJobs } from '#app/tasks/jobs/running.ts'
import { actor } from '#tests/cast.ts'
import { later } from '#tests/time.ts'
import { db, transaction } from '#db'
import { coverageTallies, type JobKind, jobs } from '#db/schema/index.ts'

beforeEach(async () => {
  await transaction((tx) => tx.delete(jobs))
})

const ask = async (subjectId: string, lane: string | null = null) => askFor(await actor('quantri'), { kind: 'recount', subjectId, lane })
const jobWith = async (id: string) => found((await db.select().from(jobs).where(eq(jobs.id, id)))[0])

test('a hundred who claim at once get it once', async () => {
  await ask('mot')
  const claims = await Promise.all(Array.from({ length: 100 }, (_, one) => claimJob(`may-${one}`)))
  expect(claims.filter(Boolean)).toHaveLength(1)
})

test('work already waiting for the same thing is not asked for twice', async () => {
  expect(await ask('mot')).toBe(await ask('mot'))
})

test('of one lane, one at a time; without a lane, any number', async () => {
  await ask('mot', 'ghi')
  await ask('hai', 'ghi')
  await ask('ba')
  const subjects = [await claimJob('a'), await claimJob('b'), await claimJob('c')].map((job) => job?.subjectId)
  expect(subjects).toEqual(['mot', 'ba', undefined])
})

test('where a server went silent another takes over, and the first learns that it is no longer its own', async () => {
  await ask('mot', 'ghi')
  const first = found(await claimJob('a'))
  later({ minutes: 1 }, now())
  const second = found(await claimJob('b'))
  expect(second.id).toBe(first.id)
  expect(await renewJob(first, notYet)).toBe(false)
  expect(await renewJob(second, notYet)).toBe(true)
})

test('one that renews its lease keeps it', async () => {
  await ask('mot')
  const job = found(await claimJob('a'))
  for (let times = 0; times < 5; times++) {
    later({ minutes: 0.4 }, now())
    await renewJob(job, notYet)
  }
  expect(await claimJob('b')).toBeNull()
})

test('what takes its server down three times is not begun a fourth time by itself', async () => {
  const id = await ask('mot')
  for (let times = 0; times < 4; times++) {
    await claimJob('a')
    later({ minutes: 1 }, now())
  }
  expect(await jobWith(id)).toMatchObject({ outcome: 'failed', problem: 'job.crashed', attempt: 3 })
  await retryJob(await actor('quantri'), id)
  expect(await claimJob('a')).toMatchObject({ attempt: 1 })
})

test('cancelled while it waits, it ends at once; while it is at work, whoever works is told', async () => {
  const administrator = await actor('quantri')
  const waiting = await ask('mot')
  await cancelJob(administrator, waiting)
  expect((await jobWith(waiting)).outcome).toBe('cancelled')
  await ask('hai')
  const job = found(await claimJob('a'))
  await cancelJob(administrator, job.id)
  expect(await renewJob(job, notYet)).toBe(false)
  await expect(cancelJob(administrator, waiting)).rejects.toMatchObject({ code: 'job.ended' })
})

test('a recount in its own thread counts every agency anew', { timeout: 120_000 }, async () => {
  const before = await db.$count(coverageTallies)
  await transaction((tx) => tx.delete(coverageTallies))
  const id = await askForRecount(await actor('quantri'))
  await workJobs()
  expect(await jobWith(id)).toMatchObject({ outcome: 'done', heldBy: null, holds: null })
  expect(before).toBeGreaterThan(0)
  expect(await db.$count(coverageTallies)).toBe(before)
})

test('while a thread works, the server goes on writing', { timeout: 120_000 }, async () => {
  await askForRecount(await actor('quantri'))
  const working = workJobs()
  await transaction((tx) => tx.update(jobs).set({ step: 'x' }).where(eq(jobs.subjectId, 'khong-co')))
  await working
  expect((await jobsSeenBy(await actor('quantri'), 1)).rows[0]?.state).toBe('done')
})

test('what breaks gets a number that the log knows, is tried again later, and fails after three tries', { timeout: 120_000 }, async () => {
  const id = await ask('mot')
  await transaction((tx) =>
    tx
      .update(jobs)
      .set({ kind: 'khong-co' as JobKind })
      .where(eq(jobs.id, id)),
  )
  await workJobs()
  const broken = await jobWith(id)
  expect(broken).toMatchObject({ outcome: null, heldBy: null, attempt: 1 })
  expect((await lastFailures()).map(({ reference }) => reference)).toContain(broken.reference)
  for (let times = 0; times < 2; times++) {
    later({ minutes: 5 }, now())
    await workJobs()
  }
  expect(await jobWith(id)).toMatchObject({ outcome: 'failed', attempt: 3 })
  expect(await jobsStanding()).toEqual({ waiting: 0, atWork: 0, failed: 1 })
})

test('after ninety days it is forgotten', async () => {
  await cancelJob(await actor('quantri'), await ask('mot'))
  later({ days: 91 }, now())
  await forgetJobs()
  expect(await db.$count(jobs)).toBe(0)
})

test('only who runs the installation asks, cancels and sees', async () => {
  const officer = await actor('nhansu')
  await expect(askForRecount(officer)).rejects.toMatchObject({ name: 'Forbidden' })
  await expect(cancelJob(officer, 'x')).rejects.toMatchObject({ name: 'Forbidden' })
  await expect(jobsSeenBy(officer, 1)).rejects.toMatchObject({ name: 'Forbidden' })
})

test('a server that goes down lets go of what it does, and that try does not count', { timeout: 120_000 }, async () => {
  const id = await askForRecount(await actor('quantri'))
  const working = workJobs()
  await expect.poll(async () => (await jobWith(id)).heldBy, { timeout: 10_000 }).not.toBeNull()
  cutJobsOff()
  await working
  expect(await jobWith(id)).toMatchObject({ outcome: null, heldBy: null, attempt: 0 })
})
