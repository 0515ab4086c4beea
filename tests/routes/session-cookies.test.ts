/** What a cookie cannot do: be planted, guessed, bent, taken from a stolen copy of the database, or sent in another way. */
import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { db } from '#db'
import { accounts, accountTokens, knownDevices, sessions } from '#db/schema/index.ts'
import { Browser } from '#tests/browser.ts'
import { actor } from '#tests/cast.ts'
import { stagePassword } from '#tests/stage.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

describe('A cookie opens nothing', () => {
  test('where it was planted before signing in, be it shaped as ours are', async () => {
    const planted = randomBytes(32).toString('base64url')
    const browser = new Browser()
    browser.cookies.set('sid', planted)
    await browser.signIn('hocvien', stagePassword)
    expect(await opens(`sid=${planted}`)).toBe(false)
  })

  test('where two were sent, one of them planted: whichever counts, it is one session or none', async () => {
    const own = await signedIn('hocvien')
    const other = await signedIn('giangvien')
    const both = await (await visit('/account', { cookie: `sid=${own.cookies.get('sid')}; sid=${other.cookies.get('sid')}` })).text()
    expect([both.includes('Hoàng Thị Mai Lan'), both.includes((await actor('giangvien')).fullName)].filter(Boolean)).toHaveLength(1)
  })

  test('where it is a row of a stolen database', async () => {
    await signedIn('hocvien')
    const stolen = [
      ...(await db.select().from(sessions)).flatMap(({ id, accountId, device }) => [id, accountId, device]),
      ...(await db.select().from(accounts)).flatMap(({ id, personId, passwordHash }) => [id, personId, passwordHash ?? '']),
      ...(await db.select().from(knownDevices)).map(({ deviceHash }) => deviceHash),
      ...(await db.select().from(accountTokens)).flatMap(({ id, hash }) => [id, hash]),
    ]
    expect(stolen.length).toBeGreaterThan(20)
    for (const value of stolen.slice(0, 60)) expect(await opens(`sid=${encodeURIComponent(value)}`), value).toBe(false)
  })

  test('where it is the hash of a hash, in another writing, or a session’s id as a device', async () => {
    const browser = await signedIn('hocvien')
    const id = hashOf(browser.cookies.get('sid') ?? '')
    for (const value of [hashOf(id), id.toUpperCase(), Buffer.from(id, 'hex').toString('base64url')])
      expect(await opens(`sid=${value}`)).toBe(false)
    expect(await opens(`device=${id}`)).toBe(false)
  })

  const bent: [string, (token: string) => string][] = [
    ['cut short', (token) => token.slice(0, -1)],
    ['lengthened', (token) => `${token}A`],
    ['in small letters', (token) => token.toLowerCase()],
    ['with one letter changed', (token) => (token.startsWith('A') ? 'B' : 'A') + token.slice(1)],
    ['empty', () => ''],
    ['huge', () => 'A'.repeat(8000)],
    ['in quotes', (token) => `"${token}x"`],
    ['not readable', () => '%E0%A4%A'],
    ['with zero bytes', (token) => `${token}%00`],
    ['an object’s name', () => '__proto__'],
    ['a query', () => "' or '1'='1"],
    ['in letters of other scripts', () => encodeURIComponent('phiên đăng nhập')],
  ]
  test.each(bent)('%s', async (_, bend) => {
    const browser = await signedIn('hocvien')
    expect(await opens(`sid=${bend(browser.cookies.get('sid') ?? '')}`)).toBe(false)
  })

  const ways: [string, (token: string) => [string, Record<string, string>]][] = [
    ['in the address', (token) => [`/account?sid=${token}&session=${token}`, {}]],
    ['as a bearer', (token) => ['/account', { Authorization: `Bearer ${token}` }]],
    ['under a header of its own', (token) => ['/account', { 'X-Session': token, sid: token }]],
    ['under the name of https', (token) => ['/account', { Cookie: `__Host-sid=${token}` }]],
    ['under the name the library would give it', (token) => ['/account', { Cookie: `auth_session=${token}` }]],
  ]
  test.each(ways)('sent %s', async (_, way) => {
    const token = (await signedIn('hocvien')).cookies.get('sid') ?? ''
    const [path, headers] = way(token)
    expect((await visit(path, { headers })).status).toBe(303)
  })
})

test('a neighbour’s cookie that cannot be read is none of our business', async () => {
  const browser = await signedIn('hocvien')
  browser.cookies.set('khac', '%E0%A4%A')
  browser.cookies.set('language', '%')
  browser.cookies.set('flash', '%FF')
  expect((await browser.get('/account')).status).toBe(200)
})

test('a planted device makes nobody’s session and no more tries than a device of one’s own', async () => {
  const device = randomBytes(24).toString('base64url')
  const victim = new Browser()
  victim.cookies.set('device', Buffer.from(JSON.stringify(device)).toString('base64'))
  await victim.signIn('lanhdao', stagePassword)
  const thief = new Browser()
  thief.cookies.set('device', victim.cookies.get('device') ?? '')
  expect((await thief.get('/account')).status).toBe(303)
  const answers: number[] = []
  for (let time = 0; time < 8; time++) answers.push((await thief.signIn('lanhdao', 'sai mật khẩu')).status)
  expect(new Set(answers)).toEqual(new Set([422]))
  expect(await (await thief.signIn('lanhdao', stagePassword)).text()).toContain('phút')
  expect((await new Browser().signIn('lanhdao', stagePassword)).status).toBe(303)
})

test('tokens are long and never alike', async () => {
  const tokens: string[] = []
  for (let time = 0; time < 6; time++) tokens.push((await signedIn('hocvien')).cookies.get('sid') ?? '')
  expect(new Set(tokens).size).toBe(6)
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  const account = await accountOf((await actor('hocvien')).id)
  expect(tokens.filter((token) => token.includes(account?.id ?? 'none'))).toEqual([])
})

async function opens(cookie: string): Promise<boolean> {
  const { status } = await visit('/account', { cookie })
  expect(status).toBeLessThan(500)
  return status === 200
}

async function signedIn(name: string): Promise<Browser> {
  const browser = new Browser()
  expect((await browser.signIn(name, stagePassword)).status).toBe(303)
  return browser
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
