/** How long an answer takes does not tell whether a name is known. `GUESSES=500` for the long form. The door itself is timed with the account's door. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { issueActivation } from '#app/domain/account/activating.ts'
import { personIdByCode } from '#app/domain/person/finding.ts'
import { transaction } from '#db'
import { signInFailures } from '#db/schema/index.ts'
import { actor } from '#tests/cast.ts'
import { visit, withServer } from '#tests/visit.ts'

// before anything reads the settings
vi.hoisted(() => {
  process.env['SMTP_URL'] = 'smtp://127.0.0.1:1'
})

withServer()

const rounds = Number(process.env['GUESSES'] ?? 40)
const mostMilliseconds = 5

beforeEach(async () => {
  await issueActivation(await actor('quantri'), await personIdByCode('LS1001'))
})

describe('A known name and an unknown one take as long', () => {
  test.each<[string, string, (name: string) => Record<string, string>]>([
    ['asking for a letter', '/forgotten', (name) => ({ name })],
    ['asking for a code again', '/activate/again', (name) => ({ name })],
    ['typing a code', '/activate', (name) => ({ name, code: 'AAAA-BBBB-CCCC' })],
    ['signing in while locked', '/sign-in', (name) => ({ name, password: 'sai mật khẩu' })],
  ])(
    '%s',
    async (_, path, form) => {
      if (path === '/sign-in')
        for (const name of ['LS1001', 'XX1001']) for (let time = 0; time < 5; time++) await visit(path, { form: form(name) })
      const times: Record<string, number[]> = { LS1001: [], XX1001: [] }
      for (let round = 0; round < rounds; round++) {
        if (path !== '/sign-in') await transaction((tx) => tx.delete(signInFailures))
        const order = Object.keys(times)
        for (const name of round % 2 ? order : order.reverse()) times[name]?.push(await timeOf(path, form(name)))
      }
      const [known = 0, unknown = 0] = Object.values(times).map(median)
      expect(Math.abs(known - unknown)).toBeLessThan(Math.max(mostMilliseconds, 0.25 * Math.max(known, unknown)))
    },
    120_000,
  )
})

/** Of this process, in milliseconds: what else the machine does does not count. */
async function timeOf(path: string, form: Record<string, string>): Promise<number> {
  const begun = process.cpuUsage()
  await (await visit(path, { form })).text()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
