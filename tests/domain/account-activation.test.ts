import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { issueActivation, redeemCode } from '#app/domain/account/activating.ts'
import { choosePassword } from '#app/domain/account/choosing.ts'
import { accountEntered } from '#app/domain/account/entering.ts'
import { beginSession, sessionById } from '#app/domain/account/sessions.ts'
import { reinstate, suspend } from '#app/domain/account/suspending.ts'
import { now } from '#app/domain/clock.ts'
import { type Person, personById } from '#app/domain/person/register.ts'
import { Forbidden, found, Invalid, Missing, Refused } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { accounts, accountTokens, history, people, postings } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { later } from '#tests/time.ts'

const password = 'bảy quả hồng Bảo Lâm'

describe('An activation code', () => {
  test('is issued by HR within its scope, and opens the account with a password of one’s own', async () => {
    const officer = await actor('nhansu')
    const { person, name } = await newcomerAt(officer)
    const { code, expiresAt } = await issueActivation(officer, person.id)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    expect(expiresAt.getTime() - now().getTime()).toBeCloseTo(7 * 86_400_000, -5)

    const secret = await redeemCode(name.toLowerCase(), code.toLowerCase().replaceAll('-', ' '))
    const { accountId, first } = await choosePassword(secret, password)

    expect(first).toBe(true)
    expect((await accountEntered({ name, password }, null)).id).toBe(accountId)
    expect((await accountOf(person.id))?.activatedAt).not.toBeNull()
    await expect(redeemCode(name, code)).rejects.toThrow(Invalid)
    await expect(choosePassword(secret, 'tám quả hồng Bảo Lâm')).rejects.toThrow(Refused)
    const verbs = (await db.select({ verb: history.verb }).from(history).where(eq(history.personId, person.id))).map(({ verb }) => verb)
    expect(verbs).toEqual(expect.arrayContaining(['activation.issued', 'activation.redeemed', 'account.activated']))
  })

  test('forgives what is misheard: O for 0, I and L for 1', async () => {
    const officer = await actor('nhansu')
    const { person, name } = await newcomerAt(officer)
    const { code } = await issueActivation(officer, person.id)
    await expect(redeemCode(name, code.replaceAll('0', 'o').replaceAll('1', 'l'))).resolves.toBeTruthy()
  })

  test('a second one voids the first, and a week voids the second', async () => {
    const officer = await actor('nhansu')
    const { person, name } = await newcomerAt(officer)
    const first = await issueActivation(officer, person.id)
    const second = await issueActivation(officer, person.id)
    await expect(redeemCode(name, first.code)).rejects.toThrow(Invalid)
    await expect(redeemCode(name, second.code)).resolves.toBeTruthy()
    later({ days: 7, minutes: 1 }, now())
    await expect(redeemCode(name, second.code)).rejects.toThrow(Invalid)
  })

  test('is of no use to another, and is not guessed at more than five times', async () => {
    const officer = await actor('nhansu')
    const { person, name } = await newcomerAt(officer)
    const { code } = await issueActivation(officer, person.id)
    await expect(redeemCode('hocvien', code)).rejects.toThrow(Invalid)
    for (let time = 0; time < 5; time++) expect(await faultOf(redeemCode(name, 'AAAA-AAAA-AAAA'))).toBe('account.wrongCode')
    expect(await faultOf(redeemCode(name, code))).toBe('account.codeLocked')
    for (let time = 0; time < 5; time++) expect(await faultOf(redeemCode('khong-co-ai', code))).toBe('account.wrongCode')
    expect(await faultOf(redeemCode('khong-co-ai', code))).toBe('account.codeLocked')
  })

  test('stores only hashes', async () => {
    const officer = await actor('nhansu')
    const { person } = await newcomerAt(officer)
    const { code } = await issueActivation(officer, person.id)
    expect(JSON.stringify(await db.select().from(accountTokens))).not.toContain(code)
  })

  test('a password that HR had reset ends every session', async () => {
    const officer = await actor('nhansu')
    const learner = await actor('hocvien')
    const account = found(await accountOf(learner.id))
    await beginSession({ id: 'session-of-a-learner', accountId: account.id, device: 'test' })
    const { code } = await issueActivation(officer, learner.id)
    const { first } = await choosePassword(await redeemCode('hocvien', code), password)
    expect(first).toBe(false)
    expect(await sessionById('session-of-a-learner')).toBeNull()
  })

  test('HR of another agency does not find the person', async () => {
    await expect(issueActivation(await actor('nhansu2'), (await actor('hocvien')).id)).rejects.toThrow(Missing)
    await expect(suspend(await actor('nhansu2'), (await actor('hocvien')).id, 'x')).rejects.toThrow(Missing)
  })

  test.each(['hocvien', 'giangvien', 'lanhdao'] as const)('%s issues none', async (who) => {
    await expect(issueActivation(await actor(who), (await actor('hocvien')).id)).rejects.toThrow(Forbidden)
  })

  test('HR does not open the account of one who may more', async () => {
    const officer: Person = {
      ...(await actor('nhansu')),
      grants: [{ role: 'hr', agencyId: found((await actor('quantri')).posting).agencyId, atTop: false }],
    }
    await expect(issueActivation(officer, (await actor('quantri')).id)).rejects.toThrow(new Refused('account.beyondReach'))
    await expect(suspend(officer, (await actor('quantri')).id, 'x')).rejects.toThrow(new Refused('account.beyondReach'))
  })

  test('a suspended account is reinstated first', async () => {
    const officer = await actor('nhansu')
    const { person, name } = await newcomerAt(officer)
    const { code } = await issueActivation(officer, person.id)
    await suspend(officer, person.id, 'Nghỉ dài ngày')
    await expect(issueActivation(officer, person.id)).rejects.toThrow(new Refused('account.suspendedFirst'))
    expect(await faultOf(redeemCode(name, code))).toBe('account.wrongCode')
    await reinstate(officer, person.id)
    await expect(redeemCode(name, code)).resolves.toBeTruthy()
  })
})

let taken = 0

/** Somebody of the officer's agency; each test another. */
async function newcomerAt(officer: Person): Promise<{ person: Person; name: string }> {
  const colleagues = await db
    .select({ id: people.id, staffCode: people.staffCode })
    .from(people)
    .innerJoin(
      postings,
      and(eq(postings.personId, people.id), eq(postings.agencyId, found(officer.posting).agencyId), isNull(postings.until)),
    )
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .orderBy(people.id)
  const colleague = found(colleagues.filter(({ staffCode }) => staffCode?.startsWith('LS'))[taken++])
  await forgetActivation(colleague.id)
  return { person: found(await personById(colleague.id)), name: colleague.staffCode ?? '' }
}

async function forgetActivation(personId: string): Promise<void> {
  await transaction((tx) =>
    tx.update(accounts).set({ passwordHash: null, passwordSetAt: null, activatedAt: null }).where(eq(accounts.personId, personId)),
  )
}

async function faultOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (problem) {
    if (problem instanceof Invalid) return problem.fields['code']?.code
    throw problem
  }
}
