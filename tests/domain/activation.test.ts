/** Codes for many at once: who gets one, who never does, what is stored, and how slips are opened and forgotten. */
import { and, eq, isNull } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { issueActivation, redeemCode } from '#app/domain/account/activating.ts'
import { suspend } from '#app/domain/account/suspending.ts'
import { batchOf, confirmBatch, draftFor } from '#app/domain/activation/drafting.ts'
import { judged } from '#app/domain/activation/judging.ts'
import { clearSlips, removeSlips, type Slip, slipsOf } from '#app/domain/activation/slips.ts'
import { standings, summed } from '#app/domain/activation/standing.ts'
import { now } from '#app/domain/clock.ts'
import { enter } from '#app/domain/coverage/registering.ts'
import { jobOf } from '#app/domain/job/listing.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { listenToSecurity } from '#app/domain/security/storing.ts'
import { workJobs } from '#app/tasks/jobs/running.ts'
import { db, transaction } from '#db'
import { accounts, accountTokens, activationBatches, grants, history, letters } from '#db/schema/index.ts'
import { actor, cast } from '#tests/cast.ts'
import { written } from '#tests/lists.ts'
import { later } from '#tests/time.ts'
import { workHere } from '#tests/working.ts'

const everybody = { words: '', agencyId: null, below: true, importId: null, state: 'todo' as const }

let officer: Person
let round = 0
let given: string
let newcomers: { id: string; fullName: string }[]

/** One whom paper reaches, one with an address, one without a code. */
beforeEach(async () => {
  officer = await actor('nhansu')
  later({ minutes: 10 }, now())
  given = found('Nghiến Trám Xoan Vầu Giổi Chò Sấu Bứa Nhội Gạo Trẩu Sảng'.split(' ')[round++])
  const posting = { agencyId: found(officer.posting).agencyId, position: 'Chuyên viên', from: '2026-11-01' }
  const people = [
    { fullName: `Bế Thị ${given}`, staffCode: `GIAY${round}` },
    { fullName: `Lý Văn ${given}`, staffCode: `THU${round}`, email: `thu${round}@langson.example` },
    { fullName: `Vi Thị ${given}`, staffCode: null },
  ]
  newcomers = []
  for (const one of people) newcomers.push({ id: await enter(officer, { ...one, type: 'congChuc' }, posting), fullName: one.fullName })
})

async function issued(
  chosen: Parameters<typeof draftFor>[1],
  byMail = false,
  work = workHere,
): Promise<{ id: string; slips: Slip[]; key: string }> {
  const id = await draftFor(officer, chosen)
  const key = await confirmBatch(officer, id, { byMail, address: 'https://taphuan.example/activate' })
  await work()
  expect((await jobOf(id))?.state).toBe('done')
  return { id, key, slips: slipsOf(await batchOf(officer, id), key) ?? [] }
}

const ofThem = () => ({ ...everybody, words: given })
const tokensOf = (id: string) =>
  db
    .select({ id: accountTokens.id })
    .from(accountTokens)
    .innerJoin(accounts, eq(accounts.id, accountTokens.accountId))
    .where(and(eq(accounts.personId, id), isNull(accountTokens.usedAt)))

describe('Codes for many', () => {
  test('go to all of a filter; each slip opens its account, under the code or the name that was made', async () => {
    const { slips } = await issued(ofThem())
    expect(slips.map(({ signInName }) => signInName).sort()).toEqual([`GIAY${round}`, `THU${round}`, expect.stringMatching(/^[a-z]+vt$/)])
    for (const { signInName, code } of slips) await expect(redeemCode(signInName, code)).resolves.toBeTruthy()
    expect(slips[0]).toMatchObject({ agencyName: 'Xã Thất Khê', contact: expect.stringContaining('0') })
  })

  test('are written to whoever has an address, and printed for the others', async () => {
    const { id, slips } = await issued(ofThem(), true)
    expect(slips).toHaveLength(2)
    expect((await batchOf(officer, id)).figures).toEqual({ paper: 2, mail: 1, leftOut: 0 })
    const [letter] = await db
      .select()
      .from(letters)
      .where(eq(letters.address, `thu${round}@langson.example`))
    expect(letter).toMatchObject({ kind: 'activation', params: { signInName: `THU${round}`, days: '7' } })
    expect(letter?.params['link']).toBe(`https://taphuan.example/activate?name=THU${round}`)
    await expect(redeemCode(`THU${round}`, letter?.params['code'] ?? '')).resolves.toBeTruthy()
  })

  test('of paper are in the database as hashes and shut, and no key but that of the moment opens them', async () => {
    const { id, slips, key } = await issued(ofThem())
    const batch = await batchOf(officer, id)
    const stored = JSON.stringify(await db.select().from(accountTokens)) + JSON.stringify({ ...batch, slips: null })
    for (const { code } of slips) {
      expect(stored).not.toContain(code)
      expect(Buffer.from(batch.slips ?? []).toString('latin1')).not.toContain(code)
    }
    expect(stored).not.toContain(key)
    const other = await issued(newcomers.map(({ id }) => id))
    expect(slipsOf(batch, other.key)).toBeNull()
    expect(slipsOf(batch, '')).toBeNull()
    expect(
      slipsOf({ ...batch, slips: Uint8Array.from(batch.slips ?? [], (byte, place) => (place === 70 ? byte ^ 1 : byte)) }, key),
    ).toBeNull()
  })

  test('are on record, one by one and as a whole, and a collector hears of them from the thread', async () => {
    const heard: string[] = []
    listenToSecurity(({ event }) => heard.push(event))
    const { id } = await issued(ofThem(), false, workJobs)
    listenToSecurity(null)
    const verbs = async (subjectId: string) =>
      (await db.select().from(history).where(eq(history.subjectId, subjectId))).map(({ verb }) => verb)
    expect((await verbs(id)).sort()).toEqual(['activation.asked', 'activation.issuedToMany'])
    for (const { id } of newcomers) expect(await verbs(found(await accountOf(id)).id)).toContain('activation.issued')
    expect(heard.filter((event) => event === 'activation.issued')).toHaveLength(3)
    expect(heard).toContain('activation.issuedToMany')
  })

  test('void the earlier ones, which a filter leaves alone unless just they are asked for', async () => {
    const [first] = newcomers
    const { code } = await issueActivation(officer, found(first).id)
    const { slips } = await issued(ofThem())
    expect(slips).toHaveLength(2)
    await expect(redeemCode(`GIAY${round}`, code)).resolves.toBeTruthy()
    await expect(draftFor(officer, ofThem())).rejects.toMatchObject({ code: 'activation.nobody' })
    const again = await issued({ ...ofThem(), state: 'open' })
    expect(again.slips).toHaveLength(3)
    await expect(redeemCode(`GIAY${round}`, code)).rejects.toMatchObject({ name: 'Invalid' })
    expect(
      (
        await judged(
          officer,
          newcomers.map(({ id }) => id),
        )
      ).voided,
    ).toBe(3)
  })

  test('leave out whoever is active, suspended or holds a role, and say why', async () => {
    const [active, shut, holder] = newcomers.map(({ id }) => id)
    await transaction((tx) =>
      tx
        .update(accounts)
        .set({ activatedAt: now() })
        .where(eq(accounts.personId, active ?? '')),
    )
    await suspend(officer, shut ?? '', 'Kiểm thử')
    const grant = { personId: holder ?? '', role: 'trainer' as const, agencyId: found(officer.posting).agencyId, from: '2027-01-01' }
    await transaction((tx) => tx.insert(grants).values({ ...grant, grantedAt: now() }))
    const { wanted, leftOut } = await judged(
      officer,
      newcomers.map(({ id }) => id),
    )
    expect(wanted).toEqual([])
    expect(leftOut.map(({ reason }) => reason).sort()).toEqual(['active', 'role', 'suspended'])
    const id = await draftFor(
      officer,
      newcomers.map(({ id }) => id),
    )
    await expect(confirmBatch(officer, id, { byMail: false, address: '' })).rejects.toMatchObject({ code: 'activation.nobody' })
  })

  test('never go beyond the officer’s scope, whatever is posted, and whatever changes before they are made', async () => {
    const stranger = await actor('nhansu2')
    await expect(
      draftFor(
        stranger,
        newcomers.map(({ id }) => id),
      ),
    ).rejects.toMatchObject({ code: 'activation.nobodyChosen' })
    await expect(draftFor(stranger, ofThem())).rejects.toMatchObject({ code: 'activation.nobody' })
    const mixed = await issued([stranger.id, (await actor('quantri')).id, found(newcomers[0]).id])
    expect(mixed.slips).toHaveLength(1)
    expect(await tokensOf(stranger.id)).toEqual([])
    await expect(batchOf(stranger, mixed.id)).rejects.toMatchObject({ name: 'Missing' })
    await expect(draftFor(await actor('lanhdao'), everybody)).rejects.toMatchObject({ name: 'Forbidden' })

    const id = await draftFor(
      officer,
      newcomers.slice(1).map(({ id }) => id),
    )
    await confirmBatch(officer, id, { byMail: false, address: '' })
    const held = and(eq(grants.personId, officer.id), isNull(grants.revokedAt))
    await transaction((tx) => tx.update(grants).set({ revokedAt: now() }).where(held))
    await workHere()
    expect((await jobOf(id))?.problem).toBe('job.gone')
    expect(await tokensOf(found(newcomers[1]).id)).toEqual([])
    await transaction((tx) => tx.update(grants).set({ revokedAt: null }).where(eq(grants.personId, officer.id)))
  })

  test('are confirmed once', async () => {
    const id = await draftFor(officer, ofThem())
    const both = await Promise.allSettled([1, 2].map(() => confirmBatch(officer, id, { byMail: false, address: '' })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

test('of those a list brought in, all and nobody else; a name was made for whoever has no code', async () => {
  const list = await written(officer, [
    ['TT', 'Họ và tên', 'Ngày sinh', 'Mã cán bộ', 'Chức vụ'],
    ['1', 'Ma Thị Danh', '05/03/1990', 'DANH01', 'Chuyên viên'],
    ['2', 'Ma Văn Sách', '07/03/1990', null, 'Văn thư'],
  ])
  const { slips } = await issued({ ...everybody, importId: list })
  expect(slips.map(({ fullName, signInName }) => [fullName, signInName])).toEqual([
    ['Ma Thị Danh', 'DANH01'],
    ['Ma Văn Sách', 'sachmv'],
  ])
})

describe('Slips', () => {
  test('are forgotten once printed, and after four hours, while their codes hold', async () => {
    const printed = await issued([found(newcomers[0]).id])
    await removeSlips(officer, printed.id)
    expect(slipsOf(await batchOf(officer, printed.id), printed.key)).toBeNull()
    const left = await issued([found(newcomers[1]).id])
    later({ hours: 4, minutes: 1 }, now())
    expect(slipsOf(await batchOf(officer, left.id), left.key)).toBeNull()
    await clearSlips()
    expect((await batchOf(officer, left.id)).slips).toBeNull()
    for (const { signInName, code } of [...printed.slips, ...left.slips]) await expect(redeemCode(signInName, code)).resolves.toBeTruthy()
    later({ days: 91 }, now())
    await clearSlips()
    expect(await db.$count(activationBatches)).toBe(0)
  })
})

test('how an agency stands: never, open, expired, done; what ran out is said to who holds it', async () => {
  const standing = async () => summed(await standings(officer, ofThem()))
  expect(await standing()).toEqual({ total: 3, done: 0, open: 0, expired: 0, never: 3 })
  const { slips } = await issued(newcomers.slice(0, 2).map(({ id }) => id))
  expect(await standing()).toEqual({ total: 3, done: 0, open: 2, expired: 0, never: 1 })
  later({ days: 8 }, now())
  await transaction((tx) =>
    tx
      .update(accounts)
      .set({ activatedAt: now() })
      .where(eq(accounts.personId, found(newcomers[2]).id)),
  )
  expect(await standing()).toEqual({ total: 3, done: 1, open: 0, expired: 2, never: 0 })
  const { signInName, code } = found(slips[0])
  await expect(redeemCode(signInName, code)).rejects.toMatchObject({ fields: { code: { code: 'account.codeLapsed' } } })
  await expect(redeemCode('hocvien', code)).rejects.toMatchObject({ fields: { code: { code: 'account.wrongCode' } } })
  expect(summed(await standings(await actor('nhansu2'), ofThem())).total).toBe(0)
  expect(cast.nhansu.agency).not.toBe(cast.nhansu2.agency)
})
