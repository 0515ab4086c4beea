import { beforeAll, expect, test } from 'vitest'
import { issueActivation } from '#app/domain/account/activating.ts'
import { grantRole, grantsHeld, grantsWithin, revokeGrant } from '#app/domain/account/granting.ts'
import { suspend } from '#app/domain/account/suspending.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { today } from '#app/domain/clock.ts'
import { changeLimit } from '#app/domain/correction/limits.ts'
import { historySeenBy } from '#app/domain/history/reading.ts'
import { enterHoliday } from '#app/domain/holiday/entering.ts'
import { askForRecount } from '#app/domain/job/asking.ts'
import { jobsSeenBy } from '#app/domain/job/listing.ts'
import { amend, close, impose, reopen } from '#app/domain/coverage/imposing.ts'
import { openRequirements, requirementFor } from '#app/domain/requirement/requiring.ts'
import { withdraw } from '#app/domain/reorganisation/approving.ts'
import { readAct } from '#app/domain/reorganisation/acts.ts'
import { drafted } from '#tests/acts.ts'
import { Forbidden, found, Missing, Refused } from '#app/domain/problem.ts'
import { securitySeenBy } from '#app/domain/security/reading.ts'
import { adoptPreset, changeSetting } from '#app/domain/setting/changing.ts'
import { actor } from '#tests/cast.ts'

const agency = async (key: string) => found(await agencyByKey(key)).id
const small = async () => actor('nhansu')

beforeAll(async () => {
  const agencyId = await agency('xa-that-khe')
  const grant = { role: 'administrator', agencyId, from: today(), until: null, reason: null } as const
  await grantRole(await actor('quantri'), (await small()).id, grant)
})

test('decides nothing of the whole installation and reads nothing of it', async () => {
  const one = await small()
  const search = { from: null, until: null, staffCode: null }
  const limit = { days: 1, counted: 'workingDays', from: today(), source: 'x' } as const
  await expect(changeSetting(one, 'lockMinutes', 20)).rejects.toThrow(Forbidden)
  await expect(adoptPreset(one, 'level3')).rejects.toThrow(Forbidden)
  await expect(historySeenBy(one, { ...search, verb: null, page: 1 })).rejects.toThrow(Forbidden)
  await expect(securitySeenBy(one, { ...search, family: null, onlyRefused: false }, null)).rejects.toThrow(Forbidden)
  await expect(jobsSeenBy(one, 1)).rejects.toThrow(Forbidden)
  await expect(askForRecount(one)).rejects.toThrow(Forbidden)
  await expect(enterHoliday(one, { day: today(), kind: 'off', feast: 'newYear', source: null })).rejects.toThrow(Forbidden)
  await expect(changeLimit(one, 'answer', limit)).rejects.toThrow(Forbidden)
})

test('grants roles and keeps accounts in the commune, and sees who holds what there alone', async () => {
  const [one, learner, agencyId] = [await small(), await actor('hocvien'), await agency('xa-that-khe')]
  await grantRole(one, learner.id, { role: 'leader', agencyId, from: today(), until: null, reason: null })
  expect((await grantsWithin(one)).map(({ personId }) => personId).sort()).toEqual([learner.id, one.id, one.id].sort())
  expect((await grantsWithin(await actor('quantri'))).length).toBeGreaterThan(5)
  await suspend(one, learner.id, 'x')
  const [above] = await grantsHeld((await actor('nhansu2')).id)
  await expect(revokeGrant(one, found(above).id, 'x')).rejects.toThrow(Missing)
})

test('changes no requirement of the province, nor makes it one of the commune', async () => {
  const [one, agencyId] = [await small(), await agency('xa-that-khe')]
  const [requirement] = await openRequirements()
  const provinces = found(requirement)
  const wording = { ...provinces, agencyId, courseIds: provinces.courses.map(({ id }) => id) }
  await expect(amend(one, provinces, wording)).rejects.toThrow(Missing)
  await expect(close(one, provinces)).rejects.toThrow(Missing)
  await expect(reopen(one, provinces)).rejects.toThrow(Missing)
  await expect(requirementFor(one, provinces.id)).rejects.toThrow(Missing)
  const own = await impose(one, wording)
  await amend(one, await requirementFor(one, own), { ...wording, title: 'Của xã' })
  await close(one, await requirementFor(one, own))
  expect(await requirementFor(await actor('quantri'), own)).toMatchObject({ title: 'Của xã', agencyId })
})

test('withdraws no act that reaches beyond the commune', async () => {
  const id = await drafted([{ kind: 'absorb', from: 'Xã Thất Khê', to: 'Xã Quốc Khánh' }], '2026-12-10')
  await expect(withdraw(await small(), await readAct(id))).rejects.toThrow(Missing)
  await withdraw(await actor('quantri'), await readAct(id))
})

test('does not open the account of an administrator of the province, though being its officer', async () => {
  const [admin, province] = [await actor('quantri'), await agency('tinh-lang-son')]
  await grantRole(admin, (await small()).id, { role: 'hr', agencyId: province, from: today(), until: null, reason: null })
  await expect(issueActivation(await small(), admin.id)).rejects.toThrow(new Refused('account.beyondReach'))
})

test('does not stand in for the last administrator of the province', async () => {
  const admin = await actor('quantri')
  const [own] = await grantsHeld(admin.id)
  await expect(revokeGrant(admin, found(own).id, 'x')).rejects.toThrow(new Refused('role.lastAdministrator'))
})
