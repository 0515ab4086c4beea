/** Guessing at every door, from many addresses and under forged ones. `GUESSES=1000` for the long form. */
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { issueActivation } from '#app/domain/account/activating.ts'
import { now } from '#app/domain/clock.ts'
import { personIdByCode } from '#app/domain/person/finding.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { accounts, letters, signInFailures } from '#db/schema/index.ts'
import { Browser } from '#tests/browser.ts'
import { actor } from '#tests/cast.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'
import { visit, withServer } from '#tests/visit.ts'

// before anything reads the settings: one proxy is trusted, so that a request comes from the last address it names
const compared = vi.hoisted(() => {
  process.env['TRUST_PROXY'] = '1'
  process.env['SMTP_URL'] = 'smtp://127.0.0.1:1'
  return [] as string[]
})
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return { ...real, verify: (stored: string, typed: string) => compared.push(stored) && real.verify(stored, typed) }
})

withServer()

const guesses = Number(process.env['GUESSES'] ?? 60)
const places = 200
/** No account is judged more often within a quarter of an hour. */
const mostJudged = 10

beforeEach(async () => {
  compared.splice(0)
  await transaction((tx) => tx.delete(signInFailures))
})

describe('Guessing a password', () => {
  test('is judged a few times, wherever it comes from; whoever was here before still comes in', async () => {
    const victim = new Browser()
    expect((await victim.signIn('hocvien', stagePassword)).status).toBe(303)
    await victim.post('/sign-out', {})
    compared.splice(0)
    const names = ['hocvien', 'HOCVIEN', 'hocvien@langson.example']
    const bodies = await guessed((turn) => ['/sign-in', { name: names[turn % 3] ?? '', password: `đoán thử ${turn}` }])
    const stored = await hashOf('hocvien')
    expect(compared.filter((hash) => hash === stored).length).toBeLessThanOrEqual(mostJudged)
    expect(bodies.filter((body) => body.includes('Đã nhập sai nhiều lần')).length).toBeGreaterThan(guesses - mostJudged)
    expect((await visit('/sign-in', { form: { name: 'hocvien', password: stagePassword }, headers: from(7) })).status).toBe(422)
    expect((await victim.signIn('hocvien', stagePassword)).status).toBe(303)
  })

  test('of nobody looks the same from outside', async () => {
    const known = await guessed((turn) => ['/sign-in', { name: 'giangvien', password: `thử ${turn}` }], 20)
    await transaction((tx) => tx.delete(signInFailures))
    const unknown = await guessed((turn) => ['/sign-in', { name: 'khong-co-ai', password: `thử ${turn}` }], 20)
    expect(unknown).toEqual(known)
  })

  test('of everybody, one each, stops at an address, whatever it forges; its neighbours go on', async () => {
    const from = (turn: number) => ({
      'X-Forwarded-For': `198.51.100.${turn}, 203.0.113.9`,
      'X-Real-IP': `198.51.100.${turn}`,
      Forwarded: `for=198.51.100.${turn}`,
    })
    const guess = async (turn: number) =>
      (await visit('/sign-in', { form: { name: `nguoi-${turn}`, password: 'LangSon@2026' }, headers: from(turn) })).text()
    for (let turn = 0; turn < 110; turn += 10) await Promise.all(Array.from({ length: 10 }, (_, place) => guess(turn + place)))
    const judged = compared.length
    const right = { name: 'giangvien', password: stagePassword }
    expect((await visit('/sign-in', { form: right, headers: from(1) })).status).toBe(422)
    expect(compared).toHaveLength(judged)
    expect((await visit('/sign-in', { form: right, headers: { 'X-Forwarded-For': '203.0.113.9, 203.0.113.10' } })).status).toBe(303)
    later({ minutes: 11 }, now())
    expect((await visit('/sign-in', { form: right, headers: from(1) })).status).toBe(303)
  }, 60_000)

  test('within a session that was left open is judged a few times too', async () => {
    const browser = new Browser()
    await browser.signIn('lanhdao', stagePassword)
    compared.splice(0)
    for (let turn = 0; turn < 20; turn++)
      await browser.post('/account', {
        currentPassword: `thử ${turn}`,
        newPassword: 'bảy quả hồng Bảo Lâm',
        againPassword: 'bảy quả hồng Bảo Lâm',
      })
    expect(compared.length).toBeLessThanOrEqual(5)
  })
})

describe('Guessing a code', () => {
  test('ends after a few tries, for the right one too, until a quarter of an hour has passed', async () => {
    const { code } = await issueActivation(await actor('quantri'), await personIdByCode('LS1001'))
    await guessed((turn) => ['/activate', { name: 'LS1001', code: `AAAA-BBBB-${1000 + turn}` }])
    const right = { name: 'LS1001', code }
    expect((await visit('/activate', { form: right, headers: from(3) })).status).toBe(422)
    later({ minutes: 16 }, now())
    expect((await visit('/activate', { form: right, headers: from(3) })).status).toBe(303)
    expect(compared).toEqual([])
  })

  test('of nobody looks the same from outside', async () => {
    const known = await guessed((turn) => ['/activate', { name: 'LS1002', code: `AAAA-BBBB-${1000 + turn}` }], 10)
    const unknown = await guessed((turn) => ['/activate', { name: 'XX1002', code: `AAAA-BBBB-${1000 + turn}` }], 10)
    expect(unknown).toEqual(known)
  })
})

describe('Guessing a link', () => {
  test.each(['/reset', '/install'])('%s tells nothing and costs no hash', async (path) => {
    const pages = new Set<string>()
    const form = { newPassword: 'bảy quả hồng Bảo Lâm', againPassword: 'bảy quả hồng Bảo Lâm' }
    for (let turn = 0; turn < guesses; turn++) {
      const address = `${path}/${Buffer.from(`guess ${turn}`.padEnd(32, '.')).toString('base64url')}`
      const page = await visit(address, { headers: from(turn) })
      pages.add(`${page.status} ${(await page.text()).replaceAll(address, path)}`)
      expect((await visit(address, { form, headers: from(turn) })).status).toBe(303)
    }
    expect(pages.size).toBe(1)
    expect(compared).toEqual([])
  })

  test('asking for letters again and again sends three', async () => {
    await transaction((tx) => tx.delete(letters))
    await guessed(() => ['/forgotten', { name: 'giangvien' }])
    expect(await db.$count(letters)).toBe(3)
  })
})

describe('Guessing a paper', () => {
  test('ends after sixty wrong ones from an address, whatever it forges', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 70; turn++) {
      const headers = { 'X-Forwarded-For': `198.51.100.${turn}, 203.0.113.20` }
      statuses.push(
        (
          await visit(
            turn % 2 ? `/verify/khong-co-${turn}` : '/verify',
            turn % 2 ? { headers } : { headers, form: { number: `${turn}/2026`, personName: 'Ai đó' } },
          )
        ).status,
      )
    }
    expect(statuses.filter((status) => status !== 429)).toHaveLength(60)
    expect(new Set(statuses.slice(60))).toEqual(new Set([429]))
    expect((await visit('/verify/khong-co', { headers: { 'X-Forwarded-For': '203.0.113.21' } })).status).toBe(404)
  })
})

/** Sends guesses from two hundred addresses in turn, with forged ones before them; answers the pages. */
async function guessed(guess: (turn: number) => [string, Record<string, string>], times = guesses): Promise<string[]> {
  const pages: string[] = []
  for (let turn = 0; turn < times; turn++) {
    const [path, form] = guess(turn)
    const response = await visit(path, { form, headers: from(turn) })
    expect([303, 422]).toContain(response.status)
    pages.push((await response.text()).replace(/(<input[^>]*name="name"[^>]*value=)"[^"]*"/, '$1'))
  }
  return pages
}

function from(turn: number): Record<string, string> {
  return { 'X-Forwarded-For': `203.0.113.${turn % 250}, 10.0.${turn % 3}.${turn % places}` }
}

async function hashOf(name: string): Promise<string | null> {
  const { id } = found(await accountOf((await actor(name as 'hocvien')).id))
  const [account] = await db.select({ passwordHash: accounts.passwordHash }).from(accounts).where(eq(accounts.id, id))
  return found(account).passwordHash
}
