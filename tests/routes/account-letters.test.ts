import type { AddressInfo } from 'node:net'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { sendReset } from '#app/domain/account/forgetting.ts'
import { issueActivation } from '#app/domain/account/activating.ts'
import { tidyAccounts } from '#app/domain/account/tidying.ts'
import { now } from '#app/domain/clock.ts'
import { personIdByCode } from '#app/domain/person/finding.ts'
import { onOccasion } from '#app/domain/occasion.ts'
import { found } from '#app/domain/problem.ts'
import { cutLettersOff, sendLetters } from '#app/tasks/letters.ts'
import { env } from '#app/web/env.ts'
import { db, transaction } from '#db'
import { accountTokens, letters, signInFailures } from '#db/schema/index.ts'
import { Browser, pathOf } from '#tests/browser.ts'
import { actor } from '#tests/cast.ts'
import { stagePassword } from '#tests/stage.ts'
import { later } from '#tests/time.ts'
import { visit, withServer } from '#tests/visit.ts'

type Received = { to: string[]; text: string }

// before anything reads the settings
const mail = await vi.hoisted(async () => {
  const { SMTPServer } = await import('smtp-server')
  const received: { to: string[]; text: string }[] = []
  const state = { refusing: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => (state.refusing ? done(new Error('mailbox unavailable')) : done()),
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(pieces).toString('latin1') })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.env['SMTP_URL'] = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return { received, state, server }
})

withServer()
beforeEach(async () => {
  mail.received.splice(0)
  mail.state.refusing = false
  await transaction(async (tx) => {
    await tx.delete(signInFailures)
    await tx.delete(letters)
  })
})
afterAll(() => new Promise<void>((resolve) => mail.server.close(() => resolve())))

describe('"Quên mật khẩu?"', () => {
  test('sends a letter whose link lets a new password be chosen, once', async () => {
    const link = await linkFor('hocvien')
    expect(mail.received[0]?.to).toEqual(['hocvien@langson.example'])
    const letter = read(mail.received[0])
    expect(letter).toContain('Kính gửi ông/bà Hoàng Thị Mai Lan')
    expect(letter).toContain('60 phút')
    expect(link.startsWith(`${env.origin}/reset/`)).toBe(true)

    const old = new Browser()
    await old.signIn('hocvien', stagePassword)
    const path = link.slice(env.origin.length)
    const browser = new Browser()
    expect((await browser.post(path, { newPassword: 'matkhau123456', againPassword: 'matkhau123456' })).status).toBe(422)
    const chosen = await browser.post(path, { newPassword: 'mưa rơi trên đèo Sài Hồ', againPassword: 'mưa rơi trên đèo Sài Hồ' })
    expect([chosen.status, pathOf(chosen)]).toEqual([303, '/'])
    expect((await browser.get('/account')).status).toBe(200)
    expect((await old.get('/account')).status).toBe(303)
    expect(await (await visit(path)).text()).toContain('không còn dùng được')
    expect((await visit(path, { form: { newPassword: 'nắng lên ở Mẫu Sơn rồi', againPassword: 'nắng lên ở Mẫu Sơn rồi' } })).status).toBe(
      303,
    )
    expect((await new Browser().signIn('hocvien', 'nắng lên ở Mẫu Sơn rồi')).status).toBe(422)
    expect((await new Browser().signIn('hocvien', 'mưa rơi trên đèo Sài Hồ')).status).toBe(303)
  })

  test('answers alike whoever is named, and writes only to those who have an account', async () => {
    const [known, unknown] = [
      await visit('/forgotten', { form: { name: 'giangvien' } }),
      await visit('/forgotten', { form: { name: 'khong-co-ai' } }),
    ]
    expect([unknown.status, pathOf(unknown), unknown.headers.getSetCookie()]).toEqual([
      known.status,
      pathOf(known),
      known.headers.getSetCookie(),
    ])
    expect(await db.$count(letters)).toBe(1)
  })

  test('a link holds for an hour, and a second one voids it', async () => {
    const first = await linkFor('giangvien')
    later({ minutes: 1 }, now())
    const second = await linkFor('giangvien')
    expect(await pageOf(first)).toContain('không còn dùng được')
    expect(await pageOf(second)).toContain('name="newPassword"')
    later({ minutes: 61 }, now())
    expect(await pageOf(second)).toContain('không còn dùng được')
  })

  test('three letters an hour are enough', async () => {
    for (let time = 0; time < 6; time++) expect((await visit('/forgotten', { form: { name: 'giangvien' } })).status).toBe(303)
    expect(await db.$count(letters)).toBe(3)
    later({ minutes: 61 }, now())
    await visit('/forgotten', { form: { name: 'giangvien' } })
    expect(await db.$count(letters)).toBe(4)
  })

  test('shows whom to ask, found without accents, the nearest above where an agency names nobody', async () => {
    const page = await (await visit('/forgotten?q=ky+lua')).text()
    expect(page).toContain('Vi Thị Hồng Nhung')
    expect(page).toMatch(/href="tel:0\d{10}"/)
    expect(await (await visit('/forgotten?q=so+ngoai+vu')).text()).toContain('(Tỉnh Lạng Sơn)')
    expect(await (await visit('/forgotten?q=khong+co+co+quan+nay')).text()).toContain('Không tìm thấy')
  })
})

describe('Whoever was issued a code and did not use it in time', () => {
  test('gets a link by mail, with the same answer as anybody; who was never issued one gets none', async () => {
    const person = await newcomer('LS1090')
    const answers = [await asking('LS1090'), await asking('khong-co-ai')]
    expect(answers[0]).toEqual(answers[1])
    expect(await db.$count(letters)).toBe(0)

    await issueActivation(await actor('quantri'), person)
    later({ days: 45 }, now())
    await tidyAccounts()
    expect(await asking('LS1090')).toEqual(answers[1])
    await sendLetters()
    const letter = read(mail.received.at(-1))
    expect(letter).toContain('mã kích hoạt đã cấp chưa được dùng')
    const [link = ''] = /http\S+\/reset\/\S+/.exec(letter) ?? []
    const chosen = { newPassword: 'mưa rơi trên đèo Sài Hồ', againPassword: 'mưa rơi trên đèo Sài Hồ' }
    expect((await visit(link.slice(env.origin.length), { form: chosen })).status).toBe(303)
    expect((await accountOf(person))?.activatedAt).not.toBeNull()
  })

  test('sees where to ask, from the page where the code is typed', async () => {
    expect(await (await visit('/activate?name=LS1090')).text()).toContain('value="LS1090"')
    expect(await (await visit('/activate')).text()).toContain('href="/activate/again"')
    expect(await (await visit('/activate/again?q=ky+lua')).text()).toContain('Vi Thị Hồng Nhung')
  })
})

describe('A letter', () => {
  test('is written in the transaction and forgotten once sent', async () => {
    await visit('/forgotten', { form: { name: 'giangvien' } })
    expect((await lastLetter())?.params['link']).toContain('/reset/')
    expect(await sendLetters()).toBe(1)
    expect(await sendLetters()).toBe(0)
    const letter = await lastLetter()
    expect([letter?.params, letter?.sentAt !== null]).toEqual([{}, true])
  })

  test('that cannot be sent is tried again, later each time, and at last no more', async () => {
    mail.state.refusing = true
    await visit('/forgotten', { form: { name: 'giangvien' } })
    let tries = 0
    for (let minute = 0; minute < 60; minute++) {
      const before = (await lastLetter())?.tries
      await sendLetters()
      if ((await lastLetter())?.tries !== before) tries++
      later({ minutes: 1 }, now())
    }
    const letter = await lastLetter()
    expect([tries, letter?.tries, letter?.sentAt, letter?.params]).toEqual([6, 6, null, {}])
    expect(letter?.failure).toContain('mailbox unavailable')
  })

  test('reaches who is there again in time', async () => {
    mail.state.refusing = true
    await visit('/forgotten', { form: { name: 'giangvien' } })
    expect(await sendLetters()).toBe(0)
    mail.state.refusing = false
    expect(await sendLetters()).toBe(0)
    later({ minutes: 1 }, now())
    expect(await sendLetters()).toBe(1)
  })

  test('two servers send it once', async () => {
    await visit('/forgotten', { form: { name: 'giangvien' } })
    await Promise.all([sendLetters(), sendLetters(), sendLetters()])
    expect(mail.received).toHaveLength(1)
  })
})

async function asking(name: string) {
  const answer = await visit('/activate/again', { form: { name } })
  return [answer.status, pathOf(answer), answer.headers.getSetCookie()]
}

test('from one place go letters to a hundred an hour, whoever they are for; elsewhere they go on, and the answer is the same', async () => {
  for (let number = 0; number < 100; number++) await sendReset(`khong-co-${number}`, String)
  await onOccasion({ requestId: 'r', address: '2001:db8::1' }, async () => {
    for (let number = 0; number < 100; number++) await sendReset(`cung-khong-${number}`, String)
  })
  const asked = (address: string) => onOccasion({ requestId: 'r', address }, () => sendReset('hocvien', String))
  expect(await asked('2001:db8::2:3')).toEqual(await asked('2001:db8:0:1::1'))
  expect(await db.$count(letters)).toBe(1)
})

test('once the server goes down, no other letter is begun', async () => {
  await visit('/forgotten', { form: { name: 'hocvien' } })
  cutLettersOff()
  expect([await sendLetters(), mail.received.length]).toEqual([0, 0])
})

async function newcomer(staffCode: string): Promise<string> {
  const person = await personIdByCode(staffCode)
  const { id } = found(await accountOf(person))
  await transaction((tx) => tx.delete(accountTokens).where(eq(accountTokens.accountId, id)))
  return person
}

async function linkFor(name: string): Promise<string> {
  mail.received.splice(0)
  await visit('/forgotten', { form: { name } })
  await sendLetters()
  const [link] = /http\S+\/reset\/\S+/.exec(read(mail.received.at(-1))) ?? []
  if (!link) throw new Error('no link arrived')
  return link
}

async function pageOf(link: string): Promise<string> {
  return (await visit(link.slice(env.origin.length))).text()
}

async function lastLetter() {
  const [letter] = await db
    .select()
    .from(letters)
    .where(eq(letters.kind, 'reset'))
    .orderBy(desc(letters.createdAt), desc(letters.id))
    .limit(1)
  return letter
}

/** The text of a message as a reader sees it. */
function read(message: Received | undefined): string {
  const [head = '', body = ''] = message?.text.split(/\r\n\r\n(.*)/s) ?? []
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
