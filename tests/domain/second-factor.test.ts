import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { changePassword } from '#app/domain/account/choosing.ts'
import { openAccount } from '#app/domain/account/opening.ts'
import { beginSession, sessionById } from '#app/domain/account/sessions.ts'
import { system } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { confirmOneself } from '#app/domain/factor/confirming.ts'
import { giveUpFactor, resetFactor } from '#app/domain/factor/ending.ts'
import { factorOf, hasFactor, lacksFactor, recoveryCodesLeft, unconfirmedFactorOf } from '#app/domain/factor/factors.ts'
import { beginHalfway, isHalfway, takeSecondStep } from '#app/domain/factor/halfway.ts'
import { proveFactor } from '#app/domain/factor/proving.ts'
import { renewRecoveryCodes } from '#app/domain/factor/recovering.ts'
import { beginFactor, confirmFactor, factorToConfirm } from '#app/domain/factor/setting-up.ts'
import { personById } from '#app/domain/person/register.ts'
import { Forbidden, found, Invalid, Refused } from '#app/domain/problem.ts'
import { adoptPreset } from '#app/domain/setting/changing.ts'
import { db, transaction } from '#db'
import { history, people, recoveryCodes, secondFactors } from '#db/schema/index.ts'
import { figuresOf, withFactor } from '#tests/authenticator.ts'
import { actor } from '#tests/cast.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'

describe('Setting up a second step', () => {
  test('takes the figures of the app; from then on it is in use, with ten recovery codes', async () => {
    const { person, accountId } = await holder('giangvien')
    await beginSession({ id: 'before-the-second-step', accountId, device: 'test' })
    await beginFactor(accountId)
    const { secret, address } = found(await factorToConfirm(accountId))
    expect(await hasFactor(accountId)).toBe(false)
    expect(address).toMatch(/^otpauth:\/\/totp\/T.*giangvien\?secret=[A-Z2-7]{32}&issuer=/)
    expect(await codeOf(confirmFactor(person, accountId, '000000'))).toBe('secondFactor.wrongFirst')
    const codes = await confirmFactor(person, accountId, ` ${(await figuresOf(secret)).replace(/^.../, '$& ')}`)
    expect(await hasFactor(accountId)).toBe(true)
    expect(new Set(codes).size).toBe(10)
    expect(codes.every((code) => /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(code))).toBe(true)
    expect(await sessionById('before-the-second-step')).toBeNull()
    expect(await told('secondFactor.begun', person.id)).toBe(1)
  })

  test('begun again lays the first try aside; left for an hour it is gone', async () => {
    const { person, accountId } = await holder('lanhdao')
    await beginFactor(accountId)
    const first = found(await factorToConfirm(accountId))
    await beginFactor(accountId)
    expect(await codeOf(confirmFactor(person, accountId, await figuresOf(first.secret)))).toBe('secondFactor.wrongFirst')
    later({ minutes: 61 }, now())
    expect(await unconfirmedFactorOf(accountId)).toBeNull()
    expect(await codeOf(confirmFactor(person, accountId, '123456'))).toBe('secondFactor.beginAgain')
  })

  test('anew moves to another phone: the old one stops working once the new one is confirmed', async () => {
    const { person, accountId } = await holder('LS1002')
    const old = await withFactor(person, accountId)
    later({ minutes: 5 }, now())
    await beginFactor(accountId)
    const { secret } = found(await factorToConfirm(accountId))
    await proveFactor(accountId, await figuresOf(old.secret))
    await confirmFactor(person, accountId, await figuresOf(secret))
    later({ minutes: 5 }, now())
    expect(await codeOf(proveFactor(accountId, await figuresOf(old.secret)))).toBe('secondFactor.wrong')
    expect(await codeOf(proveFactor(accountId, found(old.codes[0])))).toBe('secondFactor.wrong')
    await proveFactor(accountId, await figuresOf(secret))
  })

  test('keeps neither secret nor codes readable in the database', async () => {
    const { person, accountId } = await holder('LS1003')
    const { secret, codes } = await withFactor(person, accountId)
    const stored = JSON.stringify([await db.select().from(secondFactors), await db.select().from(recoveryCodes)])
    for (const text of [secret, ...codes]) expect(stored).not.toContain(text)
  })

  test('is bound to its account: a secret copied to another row opens nothing', async () => {
    const [own, other] = [await holder('LS1004'), await holder('LS1005')]
    const { secret } = await withFactor(own.person, own.accountId)
    await withFactor(other.person, other.accountId)
    const { secret: sealed } = found(await factorOf(own.accountId))
    await transaction((tx) => tx.update(secondFactors).set({ secret: sealed }).where(eq(secondFactors.accountId, other.accountId)))
    later({ minutes: 2 }, now())
    expect(await codeOf(proveFactor(other.accountId, await figuresOf(secret)))).toBe('secondFactor.wrong')
  })
})

describe('The second step', () => {
  test('takes figures of the half minute before and after, not of two before or after', async () => {
    const { person, accountId } = await holder('nhansu')
    const { secret } = await withFactor(person, accountId)
    for (const [steps, right] of [
      [-2, false],
      [2, false],
      [-1, true],
      [1, true],
    ] as const) {
      later({ minutes: 10 }, now())
      expect(await codeOf(proveFactor(accountId, await figuresOf(secret, steps))), `${steps}`).toBe(right ? null : 'secondFactor.wrong')
    }
  })

  test('takes no figures twice, nor any from before the last', async () => {
    const { person, accountId } = await holder('nhansu2')
    const { secret } = await withFactor(person, accountId)
    expect(await codeOf(proveFactor(accountId, await figuresOf(secret))), 'those that confirmed it').toBe('secondFactor.wrong')
    later({ minutes: 10 }, now())
    const [before, present] = [await figuresOf(secret, -1), await figuresOf(secret)]
    const answers = await Promise.all(Array.from({ length: 4 }, async () => codeOf(proveFactor(accountId, present))))
    expect(answers.filter((code) => code === null)).toHaveLength(1)
    expect(await codeOf(proveFactor(accountId, before))).toBe('secondFactor.wrong')
  })

  test('is locked after five wrong codes for a quarter of an hour, for right ones too, and that stands in the history', async () => {
    const { person, accountId } = await holder('LS1006')
    const { secret, codes } = await withFactor(person, accountId)
    later({ minutes: 1 }, now())
    for (let time = 0; time < 5; time++) expect(await codeOf(proveFactor(accountId, '000000'))).toBe('secondFactor.wrong')
    expect(await codeOf(proveFactor(accountId, await figuresOf(secret)))).toBe('secondFactor.locked')
    expect(await codeOf(proveFactor(accountId, found(codes[0])))).toBe('secondFactor.locked')
    expect(await told('secondFactor.locked', person.id)).toBe(1)
    later({ minutes: 15 }, now())
    expect(await codeOf(proveFactor(accountId, await figuresOf(secret)))).toBeNull()
  })

  test('cannot be guessed for days: thirty wrong codes a day, however patient', async () => {
    const { person, accountId } = await holder('LS1007')
    await withFactor(person, accountId)
    const answers: (string | null)[] = []
    for (let time = 0; time < 40; time++) {
      later({ minutes: 16 }, now())
      answers.push(await codeOf(proveFactor(accountId, 'ABCD-EFGH-JKMN')))
    }
    expect(answers.filter((code) => code === 'secondFactor.wrong')).toHaveLength(30)
    expect(answers.at(-1)).toBe('secondFactor.locked')
  })

  test('takes a recovery code once, however it is typed, and says how many are left', async () => {
    const { person, accountId } = await holder('LS1008')
    const { codes } = await withFactor(person, accountId)
    const [first = '', second = ''] = codes
    expect(await proveFactor(accountId, first.toLowerCase().replaceAll('-', ' '))).toEqual({ recoveryCodesLeft: 9 })
    expect(await codeOf(proveFactor(accountId, first))).toBe('secondFactor.wrong')
    expect(await told('secondFactor.recovered', person.id)).toBe(1)
    const fresh = await renewRecoveryCodes(person, accountId)
    expect(await recoveryCodesLeft(found(await factorOf(accountId)).id)).toBe(10)
    expect(await codeOf(proveFactor(accountId, second))).toBe('secondFactor.wrong')
    expect(await proveFactor(accountId, found(fresh[0]))).toEqual({ recoveryCodesLeft: 9 })
  })

  test('is taken within ten minutes of the password, once; two devices may be on their way at once', async () => {
    const { person, accountId } = await holder('LS1009')
    const { codes } = await withFactor(person, accountId)
    const [one, other, late] = [await beginHalfway(accountId), await beginHalfway(accountId), await beginHalfway(accountId)]
    expect(await takeSecondStep(one, found(codes[0]))).toEqual({ accountId, recoveryCodesLeft: 9 })
    expect(await codeOf(takeSecondStep(one, found(codes[1])))).toBe('secondFactor.tooLate')
    expect(await codeOf(takeSecondStep(other, 'sai'))).toBe('secondFactor.wrong')
    expect((await takeSecondStep(other, found(codes[2]))).accountId).toBe(accountId)
    later({ minutes: 11 }, now())
    expect(await isHalfway(late)).toBe(false)
    expect(await codeOf(takeSecondStep(late, found(codes[3])))).toBe('secondFactor.tooLate')
    expect(await codeOf(takeSecondStep(null, found(codes[3])))).toBe('secondFactor.tooLate')
  })

  test('belongs to showing once more who one is, after the password', async () => {
    const { person, accountId } = await holder('LS1010')
    expect(await confirmOneself(person, accountId, { password: stagePassword, code: '' })).toEqual({ secondFactor: false })
    const { codes } = await withFactor(person, accountId)
    expect(await codeOf(confirmOneself(person, accountId, { password: 'sai', code: found(codes[0]) }))).toBe('account.wrongCurrent')
    expect(await codeOf(confirmOneself(person, accountId, { password: stagePassword, code: '' }))).toBe('secondFactor.wrong')
    expect(await confirmOneself(person, accountId, { password: stagePassword, code: found(codes[0]) })).toEqual({ secondFactor: true })
  })
})

describe('A second step is ended', () => {
  test('by oneself where none is asked for, with a password that can stand alone', async () => {
    const { person, accountId } = await holder('hocvien')
    await withFactor(person, accountId)
    await adoptPreset(system, 'level2')
    expect(await codeOf(giveUpFactor(person, accountId, stagePassword)), 'twelve characters').toBe('secondFactor.passwordShort')
    await changePassword(person, accountId, { current: stagePassword, chosen: 'mưa bay trên đèo Bụt' })
    expect(await codeOf(giveUpFactor(person, accountId, 'sai'))).toBe('account.wrongCurrent')
    await giveUpFactor(person, accountId, 'mưa bay trên đèo Bụt')
    expect(await hasFactor(accountId)).toBe(false)
    expect(await told('secondFactor.givenUp', person.id)).toBe(1)
  })

  test('never by oneself where a role asks for it', async () => {
    const { person, accountId } = await holder('giangvien')
    await adoptPreset(system, 'level2')
    expect(await codeOf(giveUpFactor(person, accountId, stagePassword))).toBe('secondFactor.asked')
    expect(await hasFactor(accountId)).toBe(true)
  })

  test('by another administrator, never by oneself, nor by HR; sessions end and it stands in the history', async () => {
    const { person, accountId } = await holder('giangvien')
    const administrator = await actor('quantri')
    await beginSession({ id: 'of-the-lost-phone', accountId, device: 'test', secondFactor: true })
    await expect(resetFactor(await actor('nhansu'), person.id)).rejects.toThrow(Forbidden)
    await withFactor(administrator, (await holder('quantri')).accountId)
    expect(await codeOf(resetFactor(administrator, administrator.id))).toBe('secondFactor.notOneself')
    await resetFactor(administrator, person.id)
    expect(await hasFactor(accountId)).toBe(false)
    expect(await sessionById('of-the-lost-phone')).toBeNull()
    const [entry] = await db
      .select()
      .from(history)
      .where(and(eq(history.verb, 'secondFactor.reset'), eq(history.personId, person.id)))
    expect(entry?.actorId).toBe(administrator.id)
    expect(await codeOf(resetFactor(administrator, person.id))).toBe('secondFactor.none')
    await adoptPreset(system, 'level2')
    expect(await lacksFactor(accountId)).toBe(true)
  })

  test('and its secret is gone', async () => {
    const ended = (await db.select().from(secondFactors)).filter(({ endedAt }) => endedAt !== null)
    expect(ended.length).toBeGreaterThan(0)
    expect(ended.every(({ secret }) => secret === '')).toBe(true)
  })
})

describe('With a second step', () => {
  test('a password of eight characters will do, but not one that is soon guessed', async () => {
    const { person, accountId } = await holder('LS1011')
    await adoptPreset(system, 'level2')
    expect(await codeOf(changePassword(person, accountId, { current: stagePassword, chosen: 'xk7$pq2a' }))).toBe('account.passwordShort')
    await withFactor(person, accountId)
    expect(await codeOf(changePassword(person, accountId, { current: stagePassword, chosen: 'matkhau1' }))).toBe('account.passwordCommon')
    await changePassword(person, accountId, { current: stagePassword, chosen: 'xk7$pq2a' })
  })
})

async function holder(staffCode: string) {
  const [row] = await db.select({ id: people.id }).from(people).where(eq(people.staffCode, staffCode))
  const person = found(await personById(found(row).id))
  return { person, accountId: (await openAccount(system, person.id)).id }
}

async function told(verb: string, personId: string): Promise<number> {
  return db.$count(history, and(eq(history.verb, verb), eq(history.personId, personId)))
}

/** The code of the refusal, or null where there was none. */
async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (problem) {
    if (problem instanceof Refused) return problem.code
    if (problem instanceof Invalid) return Object.values(problem.fields)[0]?.code ?? 'elsewhere'
    throw problem
  }
}
