/** What the server writes down of its work names nobody: canaries are sent in by every way there is, and looked for in the log. */
import { createServer } from 'node:net'
import type pino from 'pino'
import { expect, test, vi } from 'vitest'
import { failure } from '#app/web/log.ts'
import { transaction } from '#db'
import { people } from '#db/schema/index.ts'
import { Browser } from '#tests/browser.ts'
import { cast } from '#tests/cast.ts'
import { stagePassword } from '#tests/stage.ts'
import { allRoutes, visit, withServer } from '#tests/visit.ts'

// before anything reads the settings: a log that says all it can, into memory
const lines = await vi.hoisted(async () => {
  process.env['LOG_LEVEL'] = 'debug'
  return [] as string[]
})
vi.mock('pino', async (original) => {
  const { default: real } = await original<{ default: typeof pino }>()
  const kept = { write: (line: string) => void lines.push(line) }
  return { default: Object.assign((options: pino.LoggerOptions) => real(options, kept), real) }
})

withServer()

const canaries = {
  name: 'Lục Thị Chim Yến',
  slug: 'luc-thi-chim-yen',
  mail: 'chim.yen@langson.example',
  phone: '0987654321',
  staffCode: 'CHIMYEN01',
  identity: '020187654321',
  password: 'chim yến bay qua đèo',
  code: 'KH7M-2QXW-9PTD',
}

test('no address, field, header or cookie of anybody stands in the log', async () => {
  const sent = Object.values(canaries)
  const headers = {
    'User-Agent': canaries.slug,
    Referer: `http://127.0.0.1:3000/verify/${canaries.code}`,
    'X-Forwarded-For': canaries.slug,
  }
  for (const { path } of allRoutes()) {
    const address = `${path.replace(/:\w+|\*/g, canaries.slug)}?q=${sent.map(encodeURIComponent).join('+')}`
    await visit(address, { as: cast.quantri, headers, cookie: `sid=${canaries.code}` })
    await visit(address, { form: { ...canaries, newPassword: canaries.password, againPassword: canaries.password }, headers })
  }
  for (const secret of [canaries.code, canaries.slug, encodeURIComponent(canaries.name)])
    for (const path of [
      `/verify/${secret}`,
      `/VERIFY/${secret}`,
      `/%76erify/${secret}`,
      `/reset/${secret}.data`,
      `/${secret}/${secret}`,
      `//${secret}`,
    ])
      await visit(path, { headers })
  expect(lines.length).toBeGreaterThan(2 * allRoutes().length)
  expect(toldIn(lines)).toEqual([])
})

test('nor the token of somebody who signs in', async () => {
  lines.splice(0)
  const browser = new Browser()
  await browser.signIn('hocvien', stagePassword)
  await browser.get('/account')
  const secrets = [stagePassword, 'hocvien', ...browser.cookies.values()].filter((secret) => secret.length > 5)
  expect(lines.length).toBeGreaterThan(1)
  expect(secrets.filter((secret) => lines.join('').includes(secret))).toEqual([])
})

test('the path is told as far as its words are ours', async () => {
  lines.splice(0)
  await visit('/courses/van-ban-dien-tu/modules/bai-mot')
  expect(lines.join('\n')).toContain('"path":"/courses/:/modules/:"')
})

test('a query that failed tells its kind, not its values', async () => {
  const values = {
    id: canaries.code,
    fullName: canaries.name,
    sortKey: canaries.name,
    folded: canaries.slug,
    type: 'congChuc',
    staffCode: canaries.staffCode,
  } as const
  const twice = transaction(async (tx) => {
    for (let time = 0; time < 2; time++) await tx.insert(people).values({ ...values, createdAt: new Date() })
  })
  const told = JSON.stringify(failure(await twice.catch((problem: unknown) => problem)))
  expect(told).toMatch(/"kind":"\w*error"/i)
  expect(toldIn([told])).toEqual([])
})

test('nor does what a mail server or a parser complained of', async () => {
  const complaints = [
    new Error(`550 5.1.1 <${canaries.mail}>: mailbox unavailable\n${canaries.name}`),
    Object.assign(new Error(`invalid input syntax for type integer: "${canaries.staffCode}"`), { code: '22P02' }),
    new Error(`no line to ${canaries.phone}`),
    problemOf(() => JSON.parse(`${canaries.name} {`)),
    problemOf(() => createServer().listen({ path: `/nowhere/${canaries.slug}`, port: -1 })),
  ]
  expect(toldIn(complaints.map((problem) => JSON.stringify(failure(problem))))).toEqual([])
})

function toldIn(texts: string[]): string[] {
  const plain = texts.join('\n').normalize('NFC').toLowerCase()
  const written = Object.values(canaries).flatMap((canary) => [canary, encodeURIComponent(canary)])
  return written.filter((canary) => plain.includes(canary.toLowerCase()))
}

function problemOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (problem) {
    return problem
  }
}
