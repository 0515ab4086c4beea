import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { signInName } from '#app/domain/account/accounts.ts'
import { accountEntered, arrive } from '#app/domain/account/entering.ts'
import { now } from '#app/domain/clock.ts'
import { Invalid, whole } from '#app/domain/problem.ts'
import { db } from '#db'
import { history, signInFailures } from '#db/schema/index.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'

const device = 'a-device-of-somebody-0001'

describe('A name at the door', () => {
  test.each([
    ['HocVien', 'hocvien'],
    ['  LS1001 ', 'ls1001'],
    ['Lan.HTM@langson.gov.vn', 'lan.htm@langson.gov.vn'],
    ['0912 345 678', '0912345678'],
    ['+84 912.345.678', '0912345678'],
    ['84912345678', '0912345678'],
  ])('%s is read as %s', (typed, name) => expect(signInName(typed)).toBe(name))

  test('opens with any of the names of an account', async () => {
    const byCode = await accountEntered({ name: 'NHANSU', password: stagePassword }, null)
    const byMail = await accountEntered({ name: 'nhansu@langson.example', password: stagePassword }, null)
    expect(byMail.id).toBe(byCode.id)
  })
})

describe('After five failures', () => {
  test('the account is locked for a quarter of an hour, under each of its names', async () => {
    await fail('hocvien', 4)
    expect(await codeOf('hocvien@langson.example', 'sai')).toBe('account.wrong')
    expect(await codeOf('hocvien', stagePassword)).toBe('account.locked')
    expect(await codeOf('HOCVIEN@langson.example', stagePassword)).toBe('account.locked')
    later({ minutes: 15 }, now())
    expect(await codeOf('hocvien', stagePassword)).toBeNull()
  })

  test('it stands in the history', async () => {
    await fail('lanhdao', 5)
    const locked = await db.select().from(history).where(eq(history.verb, 'account.locked'))
    expect(locked.at(-1)?.personId).toBeTruthy()
  })

  test('an unknown name is locked alike', async () => {
    await fail('khong-co-ai', 5)
    expect(await codeOf('khong-co-ai', 'sai')).toBe('account.locked')
    expect(await codeOf('khong-co-ai-khac', 'sai')).toBe('account.wrong')
  })

  test('a device the account knows is spared, but has its own five tries', async () => {
    const account = await accountEntered({ name: 'giangvien', password: stagePassword }, null)
    await arrive(account.id, device)
    await fail('giangvien', 5)
    expect(await codeOf('giangvien', stagePassword, 'some-other-device-000002')).toBe('account.locked')
    expect(await codeOf('giangvien', stagePassword, device)).toBeNull()
    await fail('giangvien', 5, device)
    expect(await codeOf('giangvien', stagePassword, device)).toBe('account.locked')
  })

  test('a device known to one account is a stranger to another', async () => {
    await fail('quantri', 5, device)
    expect(await codeOf('quantri', stagePassword, device)).toBe('account.locked')
  })

  test('many tries at once count as many', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf('nhansu2', 'sai')))
    expect(codes.filter((code) => code === 'account.wrong')).toHaveLength(5)
    expect(codes.filter((code) => code === 'account.locked')).toHaveLength(15)
  })

  test('failures an hour apart do not add up', async () => {
    await fail('LS1001', 4)
    later({ hours: 1 }, now())
    await fail('LS1001', 4)
    expect(await codeOf('LS1001', stagePassword)).toBeNull()
  })

  test('only hashes of what was typed are kept', async () => {
    await fail('ten-bi-mat', 1)
    const tallies = await db.select().from(signInFailures)
    expect(JSON.stringify(tallies)).not.toContain('ten-bi-mat')
  })
})

async function fail(name: string, times: number, from: string | null = null): Promise<void> {
  for (let time = 0; time < times; time++) expect(await codeOf(name, 'sai mật khẩu', from)).toBe('account.wrong')
}

async function codeOf(name: string, password: string, from: string | null = null): Promise<string | null> {
  try {
    await accountEntered({ name, password }, from)
    return null
  } catch (problem) {
    if (problem instanceof Invalid) return problem.fields[whole]?.code ?? 'elsewhere'
    throw problem
  }
}
