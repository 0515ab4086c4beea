import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { issueActivation, redeemCode } from '#app/domain/account/activating.ts'
import { choosePassword } from '#app/domain/account/choosing.ts'
import { accountEntered, arrive } from '#app/domain/account/entering.ts'
import { tidyAccounts } from '#app/domain/account/tidying.ts'
import { dormantSince, isWaking, wake } from '#app/domain/account/waking.ts'
import { now } from '#app/domain/clock.ts'
import { found, Invalid, Refused, whole } from '#app/domain/problem.ts'
import { db } from '#db'
import { completions, history, letters } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { decide } from '#tests/settings.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'

const linkTo = (secret: string) => `https://taphuan.example/waking/${secret}`
const device = 'a-device-of-somebody-0001'

beforeEach(() => decide({ unusedDays: 45 }))
afterEach(() => decide({ unusedDays: 0 }))

describe('An account that nobody used for 45 days', () => {
  test('is not opened by its password alone, and says so to nobody else', async () => {
    await use('hocvien')
    later({ days: 44 }, now())
    expect(await codeOf('hocvien')).toBeNull()
    later({ days: 2 }, now())
    expect(await codeOf('hocvien')).toBe('account.dormantAsk')
    expect(await codeOf('hocvien', 'sai mật khẩu')).toBe('account.wrong')
  })

  test('is known by its last use, long after the sessions of that time are cleared away', async () => {
    await use('nhansu')
    later({ days: 40 }, now())
    await tidyAccounts()
    expect(await codeOf('nhansu')).toBeNull()
    await use('nhansu')
    later({ days: 40 }, now())
    expect(await codeOf('nhansu')).toBeNull()
  })

  test('gets a letter where there is an address; its link works once, and using the account keeps it awake', async () => {
    await use('giangvien')
    later({ days: 46 }, now())
    expect(await codeOf('giangvien', stagePassword, true)).toBe('account.dormantMailed')
    const { id } = await actor('giangvien')
    const secret = await secretInLetter()
    expect(await isWaking(secret)).toBe(true)
    const { accountId } = await wake(secret)
    expect(accountId).toBe(found(await accountOf(id)).id)
    await expect(wake(secret)).rejects.toThrow(Refused)
    expect(await codeOf('giangvien'), 'woken but never entered').toBe('account.dormantAsk')
    await use('giangvien')
    expect(await codeOf('giangvien')).toBeNull()
    expect(await db.$count(history, and(eq(history.verb, 'account.woken'), eq(history.personId, id)))).toBe(1)
  })

  test('sends three letters an hour at most, and the address is veiled on the page', async () => {
    await use('lanhdao')
    later({ days: 46 }, now())
    const before = await db.$count(letters)
    const shown: unknown[] = []
    for (let time = 0; time < 5; time++)
      await accountEntered({ name: 'lanhdao', password: stagePassword }, null, linkTo).catch((problem: unknown) => {
        if (problem instanceof Invalid) shown.push(problem.fields[whole]?.params?.['address'])
      })
    expect(shown).toEqual(Array.from({ length: 5 }, () => 'l***o@langson.example'))
    expect((await db.$count(letters)) - before).toBe(3)
  })

  test('is woken by a code from HR, with a new password; nothing learnt is touched', async () => {
    await use('hocvien')
    const learnt = await db.$count(completions)
    later({ days: 400 }, now())
    await tidyAccounts()
    const { code } = await issueActivation(await actor('nhansu'), (await actor('hocvien')).id)
    await choosePassword(await redeemCode('hocvien', code), 'gió trên đèo Sài Hồ')
    expect(await codeOf('hocvien', 'gió trên đèo Sài Hồ')).toBeNull()
    expect(await db.$count(completions)).toBe(learnt)
  })

  test('is told to HR with the day since when', async () => {
    const account = found(await accountOf((await actor('nhansu2')).id))
    await use('nhansu2')
    expect(await dormantSince(account)).toBeNull()
    const used = now()
    later({ days: 60 }, used)
    expect(Math.round((found(await dormantSince(account)).getTime() - used.getTime()) / 86_400_000)).toBe(45)
  })

  test('is like any other where the setting is off', async () => {
    await decide({ unusedDays: 0 })
    later({ days: 300 }, now())
    expect(await codeOf('quantri')).toBeNull()
  })
})

async function use(name: Parameters<typeof actor>[0]): Promise<void> {
  await arrive(found(await accountOf((await actor(name)).id)).id, device)
}

async function codeOf(name: string, password = stagePassword, byMail = false): Promise<string | null> {
  try {
    await accountEntered({ name, password }, device, byMail ? linkTo : null)
    return null
  } catch (problem) {
    if (problem instanceof Invalid) return problem.fields[whole]?.code ?? 'elsewhere'
    throw problem
  }
}

async function secretInLetter(): Promise<string> {
  const waiting = await db.select().from(letters).where(eq(letters.kind, 'waking'))
  return found(/waking\/([\w-]+)/.exec(waiting.at(-1)?.params['link'] ?? '')?.[1])
}
