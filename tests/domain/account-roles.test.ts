import { describe, expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { grantRole, grantsHeld, revokeGrant } from '#app/domain/account/granting.ts'
import { beginSession, sessionById } from '#app/domain/account/sessions.ts'
import { reinstate, suspend } from '#app/domain/account/suspending.ts'
import { today } from '#app/domain/clock.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import type { Person } from '#app/domain/person/register.ts'
import { Forbidden, found, Invalid, Missing, Refused } from '#app/domain/problem.ts'
import { approved } from '#tests/acts.ts'
import { actor } from '#tests/cast.ts'
import { at } from '#tests/time.ts'

describe('A role', () => {
  test('holds from its day to its day, in its agencies', async () => {
    const [admin, learner, agencyId] = [await actor('quantri'), await actor('hocvien'), await agency('xa-that-khe')]
    await grantRole(admin, learner.id, { role: 'hr', agencyId, from: '2026-12-01', until: '2027-01-01', reason: 'Thay người nghỉ phép' })
    expect((await actor('hocvien')).grants).toEqual([])
    at('2026-12-01')
    expect((await actor('hocvien')).grants).toEqual([{ role: 'hr', agencyId, atTop: false }])
    at('2027-01-01')
    expect((await actor('hocvien')).grants).toEqual([])
  })

  test('is not granted twice for the same time, nor to end before it begins', async () => {
    const [admin, officer, agencyId] = [await actor('quantri'), await actor('nhansu2'), await agency('phuong-ky-lua')]
    const again = { role: 'hr', agencyId, from: today(), until: null, reason: null } as const
    await expect(grantRole(admin, officer.id, again)).rejects.toThrow(new Refused('role.heldAlready'))
    await expect(grantRole(admin, officer.id, { ...again, role: 'leader', until: today() })).rejects.toThrow(Invalid)
    await expect(grantRole(admin, officer.id, { ...again, agencyId: 'khong-co' })).rejects.toThrow(Missing)
  })

  test('is granted by administrators alone, within their own agencies', async () => {
    const [officer, learner] = [await actor('nhansu'), await actor('hocvien')]
    const grant = { role: 'hr', agencyId: await agency('xa-that-khe'), from: today(), until: null, reason: null } as const
    await expect(grantRole(officer, learner.id, grant)).rejects.toThrow(Forbidden)
    const small: Person = {
      ...(await actor('quantri')),
      grants: [{ role: 'administrator', agencyId: await agency('phuong-ky-lua'), atTop: false }],
    }
    await expect(grantRole(small, learner.id, grant)).rejects.toThrow(Missing)
    await expect(grantRole(small, (await actor('nhansu2')).id, grant)).rejects.toThrow(Missing)
  })

  test('taken away ends the sessions that held it', async () => {
    const [admin, trainer] = [await actor('quantri'), await actor('giangvien')]
    await open(trainer, 'session-of-a-trainer')
    const [held] = await grantsHeld(trainer.id)
    await revokeGrant(admin, found(held).id, 'Chuyển công tác')
    expect((await actor('giangvien')).grants).toEqual([])
    expect(await sessionById('session-of-a-trainer')).toBeNull()
    await expect(revokeGrant(admin, found(held).id, 'lần nữa')).rejects.toThrow(Missing)
  })
})

describe('Suspending', () => {
  test('ends every session at once, and reinstating opens the door again, not the sessions', async () => {
    const [officer, learner] = [await actor('nhansu'), await actor('hocvien')]
    await open(learner, 'session-of-a-learner')
    await suspend(officer, learner.id, 'Đang xác minh')
    expect(await sessionById('session-of-a-learner')).toBeNull()
    expect((await accountOf(learner.id))?.suspension?.reason).toBe('Đang xác minh')
    await expect(suspend(officer, learner.id, 'lần nữa')).rejects.toThrow(new Refused('account.suspendedAlready'))
    await reinstate(officer, learner.id)
    expect(await sessionById('session-of-a-learner')).toBeNull()
    expect((await accountOf(learner.id))?.suspension).toBeNull()
    await expect(reinstate(officer, learner.id)).rejects.toThrow(new Refused('account.notSuspended'))
  })

  test('reaches whoever held a role that is over, not who will hold one later', async () => {
    const [admin, officer, learner] = [await actor('quantri'), await actor('nhansu'), await actor('hocvien')]
    const province = { role: 'hr', agencyId: await agency('tinh-lang-son'), reason: null } as const
    await grantRole(admin, learner.id, { ...province, from: '2026-12-01', until: '2027-01-01' })
    await expect(suspend(officer, learner.id, 'x')).rejects.toThrow(new Refused('account.beyondReach'))
    at('2027-01-01')
    await suspend(officer, learner.id, 'x')
    expect((await accountOf(learner.id))?.suspension).not.toBeNull()
  })

  test('nobody suspends themselves', async () => {
    const officer = await actor('nhansu')
    await expect(suspend(officer, officer.id, 'x')).rejects.toThrow(new Refused('account.notOneself'))
  })
})

describe('The last administrator', () => {
  test('stays: neither revoked nor suspended, until there is another who can sign in', async () => {
    const [admin, leader, province] = [await actor('quantri'), await actor('lanhdao'), await agency('tinh-lang-son')]
    const own = found((await grantsHeld(admin.id))[0])
    await expect(revokeGrant(admin, own.id, 'x')).rejects.toThrow(new Refused('role.lastAdministrator'))
    await grantRole(admin, leader.id, { role: 'administrator', agencyId: province, from: today(), until: null, reason: null })
    const second = await actor('lanhdao')
    await suspend(admin, second.id, 'x')
    await expect(revokeGrant(admin, own.id, 'x')).rejects.toThrow(new Refused('role.lastAdministrator'))
    await reinstate(admin, second.id)
    await suspend(second, admin.id, 'x')
    await expect(suspend(await actor('quantri'), second.id, 'x')).rejects.toThrow(new Refused('role.lastAdministrator'))
  })
})

test('who held a role at an agency that another took over can be suspended like anybody', async () => {
  await approved([{ kind: 'absorb', from: 'Xã Thất Khê', to: 'Xã Quốc Khánh' }])
  const [admin, officer] = [await actor('quantri'), await actor('nhansu')]
  await suspend(admin, officer.id, 'x')
  expect((await accountOf(officer.id))?.suspension).not.toBeNull()
})

async function open(person: Person, id: string): Promise<void> {
  await beginSession({ id, accountId: found(await accountOf(person.id)).id, device: 'test' })
  expect(await sessionById(id)).not.toBeNull()
}

async function agency(key: string): Promise<string> {
  return found(await agencyByKey(key)).id
}
