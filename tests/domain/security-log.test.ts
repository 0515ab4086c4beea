import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { accountEntered } from '#app/domain/account/entering.ts'
import { suspend } from '#app/domain/account/suspending.ts'
import { now } from '#app/domain/clock.ts'
import { finishModule } from '#app/domain/coverage/finishing.ts'
import { takeUp } from '#app/domain/coverage/studying.ts'
import { modulesOf } from '#app/domain/learning/progress.ts'
import { onOccasion } from '#app/domain/occasion.ts'
import { personIdByCode } from '#app/domain/person/finding.ts'
import { found } from '#app/domain/problem.ts'
import { clearSecurityLog, shortened } from '#app/domain/security/keeping.ts'
import { notice, storeNotices } from '#app/domain/security/noticing.ts'
import { securityExported } from '#app/domain/security/reading.ts'
import { listenToSecurity, type SecurityEvent, storeEvents } from '#app/domain/security/storing.ts'
import { changeSetting } from '#app/domain/setting/changing.ts'
import { db, transaction } from '#db'
import { history, securityEvents, signInFailures } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { aCourse } from '#tests/courses.ts'
import { frozenAt, later } from '#tests/time.ts'

const place = { requestId: 'req-1', address: '203.0.113.7' }

beforeEach(async () => {
  await storeNotices(true)
  await transaction(async (tx) => {
    await tx.delete(securityEvents)
    await tx.delete(signInFailures)
  })
})

describe('What a command records', () => {
  test('stands in the security log too where it is a matter of security, with its address and request, in the same transaction', async () => {
    const quantri = await actor('quantri')
    const personId = await personIdByCode('LS1001')
    await onOccasion(place, () => suspend(quantri, personId, 'Thử'))
    const [event] = await stored('account.suspended')
    expect(event).toMatchObject({ outcome: 'done', actorId: quantri.id, personId, subjectKind: 'account', times: 1, ...place })
    const before = [await db.$count(securityEvents), await db.$count(history)]
    const undone = transaction(async () => {
      await suspend(quantri, await personIdByCode('LS1002'), 'Thử')
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect([await db.$count(securityEvents), await db.$count(history)]).toEqual(before)
  })

  test('stays out where it is not', async () => {
    const [learner, course] = [await actor('hocvien'), await aCourse('ngoai-nhat-ky', {})]
    const enrolment = await takeUp(learner, course)
    for (const module of await modulesOf(course.versionId)) await finishModule(learner, enrolment, module)
    await storeNotices()
    const verbs = (await db.select().from(history).where(eq(history.actorId, learner.id))).map(({ verb }) => verb)
    expect(verbs).toContain('module.done')
    expect((await stored()).map(({ event }) => event)).not.toContain('module.done')
  })
})

test('an export goes on from where it stood though what it read last is deleted meanwhile', async () => {
  const events = Array.from({ length: 600 }, (_, number) => ({ ...row(0), at: new Date(now().getTime() - number * 1000) }))
  await transaction((tx) => tx.insert(securityEvents).values(events))
  const search = { family: null, onlyRefused: false, staffCode: null, from: null, until: null }
  const read: SecurityEvent[] = []
  for await (const batch of securityExported(await actor('quantri'), search)) {
    read.push(...batch)
    await transaction((tx) => tx.delete(securityEvents).where(eq(securityEvents.id, found(batch.at(-1)).id)))
  }
  expect(new Set(read.map(({ id }) => id)).size).toBe(read.length)
  expect(read.filter(({ event }) => event === 'signIn.failed')).toHaveLength(600)
})

describe('What failed', () => {
  test('is told with whose account it is; a name nobody bears only by a hash under a key of this installation', async () => {
    await onOccasion(place, () => fails('hocvien'))
    await onOccasion(place, () => fails('mật khẩu gõ nhầm ô'))
    await storeNotices()
    const [known, unknown] = await stored('signIn.failed')
    expect(known).toMatchObject({ personId: (await actor('hocvien')).id, nameHash: null, outcome: 'failed', ...place })
    expect(unknown).toMatchObject({ personId: null, nameHash: expect.stringMatching(/^[0-9a-f]{16}$/) })
    expect(JSON.stringify(await stored())).not.toMatch(/gõ nhầm|sai bét/)
  })

  test('again and again is one row and its sum, not a row each', async () => {
    for (let time = 0; time < 300; time++) onOccasion(place, () => notice({ event: 'request.foreign', outcome: 'refused' }))
    await storeNotices()
    expect((await stored()).map(({ times }) => times)).toEqual([1])
    later({ minutes: 11 }, now())
    await storeNotices()
    expect((await stored()).map(({ times }) => times)).toEqual([1, 299])
    await storeNotices(true)
    expect(await db.$count(securityEvents)).toBe(2)
  })

  test('again is told from when until when it came, beside the first by itself', async () => {
    const since = now()
    const minutes = (many: number) => new Date(since.getTime() + many * 60_000)
    for (const many of [0, 2, 5]) {
      frozenAt(minutes(many).toISOString())
      onOccasion(place, () => notice({ event: 'request.foreign', outcome: 'refused' }))
    }
    frozenAt(minutes(11).toISOString())
    await storeNotices()
    expect((await stored()).map(({ at, lastAt, times }) => ({ at, lastAt, times }))).toEqual([
      { at: since, lastAt: since, times: 1 },
      { at: minutes(2), lastAt: minutes(5), times: 2 },
    ])
  })

  test('what comes while the sum is being written down is told in the next one, and nothing twice', async () => {
    const again = () => onOccasion(place, () => notice({ event: 'request.foreign', outcome: 'refused' }))
    for (let time = 0; time < 3; time++) again()
    const writing = storeNotices(true)
    for (let time = 0; time < 4; time++) again()
    await writing
    await storeNotices(true)
    expect((await stored()).map(({ times }) => times)).toEqual([1, 2, 4])
  })

  test('under a flood of names and addresses keeps to its bounds, counts all, and does not hide what concerns somebody known', async () => {
    const { id } = await actor('hocvien')
    for (let turn = 0; turn < 5000; turn++)
      onOccasion({ requestId: `${turn}`, address: `10.0.${turn >> 8}.${turn & 255}` }, () =>
        notice({ event: 'signIn.failed', outcome: 'failed', name: `ai-${turn}` }),
      )
    notice({ event: 'signIn.failed', outcome: 'failed', personId: id })
    await storeNotices(true)
    const rows = await stored()
    expect(rows.length).toBeLessThanOrEqual(1003)
    expect(rows.reduce((sum, { times }) => sum + times, 0)).toBe(5001)
    expect(rows.filter(({ personId }) => personId === id)).toHaveLength(1)
    expect(rows.filter(({ detail }) => detail['crowd'] === 1).length).toBeGreaterThan(0)
  })

  test('is heard by whoever passes it on, once it is stored', async () => {
    const heard: SecurityEvent[] = []
    listenToSecurity((event) => heard.push(event))
    notice({ event: 'request.foreign', outcome: 'refused' })
    expect(heard).toEqual([])
    await storeNotices()
    listenToSecurity(null)
    expect(heard.map(({ event }) => event)).toEqual(['request.foreign'])
    expect(heard).toEqual(await stored())
  })
})

describe('The log is kept', () => {
  test('as long as the setting says, and its addresses in full for three months', async () => {
    await changeSetting(await actor('quantri'), 'logMonths', 6)
    await transaction((tx) => tx.delete(securityEvents))
    for (const days of [1, 80, 100, 185, 190]) await leave(days)
    await clearSecurityLog()
    const kept = await stored()
    expect(kept.map(({ address }) => address)).toEqual(['203.0.113.0/24', '203.0.113.0/24', '203.0.113.7', '203.0.113.7'])
    await clearSecurityLog()
    expect(await stored()).toEqual(kept)
  })

  test('many rows go in small batches', async () => {
    const old = Array.from({ length: 1300 }, () => row(400))
    await storeEvents(old)
    await clearSecurityLog()
    expect(await db.$count(securityEvents)).toBe(0)
  })

  test.each([
    ['203.0.113.7', '203.0.113.0/24'],
    ['::ffff:203.0.113.7', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8::/48'],
    ['::1', '::/48'],
  ])('%s is shortened to %s', (address, short) => expect(shortened(address)).toBe(short))
})

async function stored(event?: string): Promise<SecurityEvent[]> {
  return db
    .select()
    .from(securityEvents)
    .where(event ? eq(securityEvents.event, event) : undefined)
    .orderBy(asc(securityEvents.at), asc(securityEvents.id))
}

async function fails(name: string): Promise<void> {
  await expect(accountEntered({ name, password: 'sai bét' }, null)).rejects.toThrow()
}

async function leave(days: number): Promise<void> {
  await storeEvents([row(days)])
}

function row(days: number) {
  const at = new Date(now().getTime() - days * 86_400_000)
  const nobody = { actorId: null, personId: null, subjectKind: null, subjectId: null, nameHash: null }
  return { ...nobody, ...place, at, lastAt: at, times: 1, event: 'signIn.failed', outcome: 'failed' as const, detail: {} }
}
