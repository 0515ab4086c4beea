import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountEntered } from '#app/domain/account/entering.ts'
import { install, isInstallation } from '#app/domain/account/installing.ts'
import { now } from '#app/domain/clock.ts'
import { personById } from '#app/domain/person/register.ts'
import { Invalid, Missing } from '#app/domain/problem.ts'
import { seed } from '#app/tasks/seed.ts'
import { idOf } from '#app/tasks/seed/agencies.ts'
import { demoPasswordOf } from '#app/tasks/seed/demo-password.ts'
import { StartProblem } from '#app/web/env.ts'
import { db, transaction } from '#db'
import { accountTokens, grants, installation, people } from '#db/schema/index.ts'
import { later } from '#tests/time.ts'

const real = { demo: false, demoPassword: undefined, origin: 'https://taphuan.example', folder: '' }
const password = 'chín quả hồng Bảo Lâm'

/** What follows the address of the link in the line a start prints; nothing where it prints none. */
async function startForReal(): Promise<string> {
  const [line = ''] = await seed(real)
  return /https:\/\/taphuan\.example\/install\/([\w-]+)/.exec(line)?.[1] ?? ''
}

async function administrator(staffCode: string) {
  return {
    person: { fullName: 'Lương Thị Quản', staffCode, email: `${staffCode}@langson.example`, phone: null },
    posting: { agencyId: await idOf('so-khoa-hoc-cong-nghe'), position: 'Chuyên viên' },
  }
}

beforeAll(async () => {
  await transaction((tx) => tx.update(installation).set({ value: 'off' }).where(eq(installation.key, 'demo')))
})

beforeEach(async () => {
  await transaction((tx) => tx.update(grants).set({ revokedAt: now() }).where(eq(grants.role, 'administrator')))
})

describe('a start for real use without an administrator', () => {
  test('prints a link of 256 bits, of which only a hash is kept', async () => {
    const secret = await startForReal()
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(await db.$count(accountTokens, eq(accountTokens.hash, secret))).toBe(0)
    expect(await isInstallation(secret)).toBe(true)
  })

  test('voids the link of the start before', async () => {
    const [first, second] = [await startForReal(), await startForReal()]
    expect(await isInstallation(first)).toBe(false)
    expect(await isInstallation(second)).toBe(true)
  })

  test('gives it a day', async () => {
    const secret = await startForReal()
    later({ hours: 23, minutes: 59 }, now())
    expect(await isInstallation(secret)).toBe(true)
    later({ minutes: 2 }, now())
    expect(await isInstallation(secret)).toBe(false)
  })

  test('refuses to become a demo', async () => {
    await expect(seed({ ...real, demo: true })).rejects.toThrow(StartProblem)
  })
})

describe('the first administrator', () => {
  test('administers the province, signs in, and is posted where they said', async () => {
    const { person, posting } = await administrator('QT01')
    await install(await startForReal(), person, posting, password)
    const account = await accountEntered({ name: 'qt01', password }, null)
    const made = await personById(account.personId)
    expect(made).toMatchObject({
      fullName: 'Lương Thị Quản',
      grants: [{ role: 'administrator', agencyId: await idOf('tinh-lang-son'), atTop: true }],
      posting: { agencyName: 'Sở Khoa học và Công nghệ', position: 'Chuyên viên' },
    })
  })

  test('is made once: the link is spent, and the next start prints none', async () => {
    const { person, posting } = await administrator('QT02')
    const secret = await startForReal()
    const twice = await Promise.allSettled([
      install(secret, person, posting, password),
      install(secret, { ...person, staffCode: 'QT03', email: null }, posting, password),
    ])
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(install(secret, person, posting, password)).rejects.toThrow(Missing)
    expect(await seed(real)).toEqual([])
  })

  test('keeps the link while the form is at fault', async () => {
    const { person, posting } = await administrator('QT04')
    const secret = await startForReal()
    await expect(install(secret, person, posting, 'ngắn quá')).rejects.toThrow(Invalid)
    await expect(install(secret, { ...person, staffCode: 'hocvien' }, posting, password)).rejects.toThrow(Invalid)
    await expect(install(secret, person, { ...posting, agencyId: 'khong-co' }, password)).rejects.toThrow(Invalid)
    expect(await db.$count(people, eq(people.staffCode, 'QT04'))).toBe(0)
    expect(await isInstallation(secret)).toBe(true)
  })
})

describe('the password of a demo', () => {
  test('is made once, can be read aloud, and lies beside the data for its owner alone', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tap-huan-password-'))
    const made = await demoPasswordOf(folder, undefined, true)
    expect(made).toMatch(/^[a-z]{6}-[a-z]{6}-\d\d$/)
    expect(readFileSync(path.join(folder, 'demo-password'), 'utf8')).toBe(`${made}\n`)
    expect(statSync(path.join(folder, 'demo-password')).mode & 0o777).toBe(0o600)
    expect(await demoPasswordOf(folder, undefined, false)).toBe(made)
    rmSync(folder, { recursive: true })
  })
})
