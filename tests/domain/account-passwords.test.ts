import { describe, expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '#app/domain/account/passwords.ts'
import { weaknessOf } from '#app/domain/account/weakness.ts'
import { Refused } from '#app/domain/problem.ts'

const rule = { least: 12, score: 3 }
const owner = ['Hoàng Thị Mai Lan', 'LS1001', 'hoangthimailan', '0912345678']

describe('A password', () => {
  test('may be any long sentence, with or without signs and capitals', () => {
    for (const password of [
      'mưa rơi trên đèo Sài Hồ',
      'correct horse battery',
      'ba con trau di qua suoi',
      '7 quả hồng Bảo Lâm',
      '🙂🙃🙂🙃 cười mỗi ngày',
    ])
      expect(weaknessOf(password, owner, rule), password).toBeNull()
  })

  test.each([
    ['ngan-qua', 'account.passwordShort'],
    ['🙂🙃🙂🙃🙂🙃', 'account.passwordShort'],
    ['a b'.repeat(50), 'account.passwordLong'],
    ['matkhau123456', 'account.passwordCommon'],
    ['Mật khẩu 2026', 'account.passwordCommon'],
    ['P@$sw0rd-2126!', 'account.passwordCommon'],
    ['password2026!', 'account.passwordCommon'],
    ['anhyeuem20262026', 'account.passwordCommon'],
    ['langson2026langson', 'account.passwordCommon'],
    ['qwertyuiop123', 'account.passwordCommon'],
    ['123456789012', 'account.passwordCommon'],
    ['aaaaaaaaaaaaaaaa', 'account.passwordCommon'],
    ['abcdefghijkl', 'account.passwordCommon'],
    ['LangSonLangSon', 'account.passwordCommon'],
    ['hoangthimailan', 'account.passwordOwn'],
    ['Hoàng Thị Mai Lan 90', 'account.passwordOwn'],
    ['LS1001-LS1001', 'account.passwordOwn'],
    ['0912345678ab', 'account.passwordOwn'],
  ])('%s is judged %s', (password, code) => {
    expect(weaknessOf(password, owner, rule)?.code ?? null).toBe(code)
  })

  test('is kept as argon2id with 19 MiB and two passes, and is the same however its letters are composed', async () => {
    const hash = await hashPassword('mưa rơi trên đèo')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(hash, 'mưa rơi trên đèo'.normalize('NFD'))).toBe(true)
    expect(await verifyPassword(hash, 'mưa rơi trên đèo ')).toBe(false)
  })

  test('nobody has none: no hash lets nobody in', async () => {
    expect(await verifyPassword(null, 'nobody has this password')).toBe(false)
  })

  test('beyond the queue is asked to wait, while those in it are served', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 60 }, () => verifyPassword(null, 'x')))
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused).toHaveLength(8)
    expect(refused.every(({ reason }) => reason instanceof Refused && reason.code === 'account.busy')).toBe(true)
    expect(await verifyPassword(null, 'x')).toBe(false)
  })

  test('takes as long to judge where there is no account', async () => {
    const hash = await hashPassword('mưa rơi trên đèo')
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 15 || (round < 60 && differenceOf(known, unknown) >= 5); round++) {
      known.push(await timeOf(() => verifyPassword(hash, 'sai rồi')))
      unknown.push(await timeOf(() => verifyPassword(null, 'sai rồi')))
    }
    expect(differenceOf(known, unknown)).toBeLessThan(5)
  })
})

/** Of this process, in milliseconds: what else the machine does does not count. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

/** Of the quickest: whatever else this machine does only ever adds. */
function differenceOf(one: number[], other: number[]): number {
  return Math.abs(Math.min(...one) - Math.min(...other))
}
