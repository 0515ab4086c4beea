import { beforeEach, describe, expect, test } from 'vitest'
import { storeNotices } from '#app/domain/security/noticing.ts'
import { storeEvents } from '#app/domain/security/storing.ts'
import { now } from '#app/domain/clock.ts'
import { db, transaction } from '#db'
import { securityEvents, signInFailures } from '#db/schema/index.ts'
import { Browser } from '#tests/browser.ts'
import { actor, cast } from '#tests/cast.ts'
import { stagePassword } from '#tests/stage.ts'
import { visit, withServer } from '#tests/visit.ts'

withServer()

beforeEach(async () => {
  await storeNotices(true)
  await transaction(async (tx) => {
    await tx.delete(securityEvents)
    await tx.delete(signInFailures)
  })
})

describe('The security log', () => {
  test('tells of coming in and leaving, failures, refusals, forged forms and exports, each with address and request', async () => {
    const browser = new Browser()
    await browser.signIn('hocvien', 'sai mật khẩu rồi')
    await browser.signIn('hocvien', stagePassword)
    const forbidden = await browser.get('/admin')
    await browser.post('/sign-out', {})
    await visit('/sign-in', { form: {}, headers: { Origin: 'https://evil.example' } })
    await visit('/install/khong-co')
    await (await visit('/hr/completions.xlsx', { as: cast.nhansu })).arrayBuffer()
    await storeNotices()
    const rows = await db.select().from(securityEvents)
    expect(rows.map(({ event, outcome }) => `${event} ${outcome}`).sort()).toEqual([
      'export.completions done',
      'installation.failed refused',
      'request.forbidden refused',
      'request.foreign refused',
      'session.begun done',
      'session.ended done',
      'signIn.failed failed',
    ])
    expect(rows.filter(({ address, requestId }) => !address?.includes('127.0.0.1') || !requestId)).toEqual([])
    const refused = rows.find(({ event }) => event === 'request.forbidden')
    expect(refused).toMatchObject({ actorId: (await actor('hocvien')).id, requestId: forbidden.headers.get('X-Request-Id') })
    expect(rows.find(({ event }) => event === 'export.completions')?.actorId).toBe((await actor('nhansu')).id)
  })

  test('names nobody it was told of, no password, no code, no token', async () => {
    const canaries = {
      name: 'chim-yen-la-ai',
      password: 'chim yến bay qua đèo',
      code: 'KH7M-2QXW-9PTD',
      email: 'chim.yen@langson.example',
      phone: '0987654321',
    }
    const browser = new Browser()
    await browser.signIn('giangvien', stagePassword)
    for (const path of ['/sign-in', '/activate', '/forgotten', `/reset/${canaries.code}`, '/account', '/admin/roles', '/hr/people/new'])
      await visit(`${path}?q=${canaries.name}`, {
        form: { ...canaries, currentPassword: canaries.password, newPassword: canaries.password, againPassword: canaries.password },
        cookie: browser.sent(),
        headers: { 'User-Agent': canaries.name, 'X-Forwarded-For': canaries.name },
      })
    await storeNotices(true)
    const told = JSON.stringify(await db.select().from(securityEvents))
    expect(told.length).toBeGreaterThan(1000)
    const secrets = [...Object.values(canaries), (await actor('giangvien')).fullName, 'giangvien', ...browser.cookies.values()]
    expect(secrets.filter((secret) => secret && told.includes(secret))).toEqual([])
  })

  test('is narrowed by kind, outcome, person and day, through its address', async () => {
    await new Browser().signIn('hocvien', 'sai')
    await new Browser().signIn('lanhdao', stagePassword)
    await storeNotices()
    const name = (await actor('hocvien')).fullName
    const leader = (await actor('lanhdao')).fullName
    expect(await page('')).toMatch(new RegExp(`${leader}[\\s\\S]*${name}|${name}[\\s\\S]*${leader}`))
    expect(await page('?outcome=refused')).not.toContain(leader)
    expect(await page('?family=right')).toContain('Không có việc nào khớp')
    expect(await page(`?who=${cast.lanhdao.staffCode}`)).not.toContain(name)
    expect(await page('?until=2026-11-22')).not.toContain(name)
    expect(await page('?from=23/11/2026&family=entry')).toContain(name)
  })

  test('is paged by where one stands, each event once', async () => {
    await storeEvents(Array.from({ length: 120 }, (_, turn) => event(turn)))
    const seen: string[] = []
    for (let href: string | undefined = ''; href !== undefined; ) {
      const html = await page(href)
      seen.push(...(html.match(/req-\d{3}/g) ?? []))
      href = /href="\/admin\/security-log(\?[^"]*before=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toEqual([...new Set(seen)])
    expect(seen).toHaveLength(120)
  })

  test('is taken as JSON lines with the same filters, which stands in the log itself', async () => {
    await storeEvents(Array.from({ length: 1100 }, (_, turn) => event(turn)))
    await new Browser().signIn('hocvien', stagePassword)
    const response = await visit('/admin/security-log.jsonl?outcome=refused', { as: cast.quantri })
    const lines = (await response.text()).trimEnd().split('\n')
    expect(response.headers.get('Content-Disposition')).toMatch(/attachment; filename="nhat-ky-an-toan-2026-11-23.jsonl"/)
    expect(lines).toHaveLength(1100)
    expect(new Set(lines.map((line) => (JSON.parse(line) as { outcome: string }).outcome))).toEqual(new Set(['refused']))
    await storeNotices()
    expect(await page('?family=data')).toContain('Xuất nhật ký an toàn')
  })
})

async function page(query: string): Promise<string> {
  const response = await visit(`/admin/security-log${query}`, { as: cast.quantri })
  expect(response.status).toBe(200)
  return (/<main[\s\S]*<\/main>/.exec(await response.text()) ?? [''])[0]
}

/** Many at the same moment: only the id tells them apart. */
function event(turn: number) {
  const at = new Date(now().getTime() - Math.floor(turn / 40) * 1000)
  const nobody = { actorId: null, personId: null, subjectKind: null, subjectId: null, nameHash: null, address: '203.0.113.7' }
  const requestId = `req-${String(turn).padStart(3, '0')}`
  return {
    ...nobody,
    requestId: turn < 1000 ? requestId : `xxx-${turn}`,
    at,
    lastAt: at,
    times: 1,
    event: 'request.foreign',
    outcome: 'refused' as const,
    detail: {},
  }
}
