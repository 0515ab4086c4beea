import { chmodSync, readFileSync, renameSync, statSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { accountOf } from '#app/domain/account/accounts.ts'
import { accountOfLink } from '#app/domain/account/choosing.ts'
import { hasFactor } from '#app/domain/factor/factors.ts'
import { found } from '#app/domain/problem.ts'
import { holdKey, renewSealingKey } from '#app/tasks/key.ts'
import { rescue } from '#app/tasks/rescue.ts'
import { StartProblem } from '#app/web/env.ts'
import { db, transaction } from '#db'
import { keyFile } from '#db/address.ts'
import { seal, unseal } from '#db/sealing.ts'
import { history, installation } from '#db/schema/index.ts'
import { withFactor } from '#tests/authenticator.ts'
import { actor } from '#tests/cast.ts'

beforeAll(renewSealingKey)

describe('What is sealed', () => {
  test('opens with the key, for what it belongs to, and not once it has been changed', () => {
    const sealed = seal('bí mật', 'tài khoản 1')
    expect(sealed).not.toContain('bí mật')
    expect(seal('bí mật', 'tài khoản 1'), 'never the same twice').not.toBe(sealed)
    expect(unseal(sealed, 'tài khoản 1')).toBe('bí mật')
    expect(unseal(sealed, 'tài khoản 2')).toBeNull()
    const bytes = Buffer.from(sealed, 'base64url')
    for (const place of [0, 13, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(unseal(changed.toString('base64url'), 'tài khoản 1'), `${place}`).toBeNull()
    }
    for (const text of ['', 'x', 'không phải']) expect(unseal(text, 'tài khoản 1')).toBeNull()
  })
})

describe('The key', () => {
  test('is a file of its own that nobody else on the machine may read', async () => {
    await holdKey()
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
    chmodSync(keyFile, 0o644)
    await expect(holdKey()).rejects.toThrow(/chmod 600/)
    chmodSync(keyFile, 0o600)
    await holdKey()
  })

  test('that is missing, or is another, stops the start with a sentence', async () => {
    renameSync(keyFile, `${keyFile}.away`)
    await expect(holdKey()).rejects.toThrow(StartProblem)
    await expect(holdKey()).rejects.toThrow(/Không thấy tệp khóa .*key:new/)
    renameSync(`${keyFile}.away`, keyFile)
    await transaction((tx) => tx.update(installation).set({ value: 'of another key' }).where(eq(installation.key, 'keyPrint')))
    await expect(holdKey()).rejects.toThrow(/không phải là khóa/)
    await renewSealingKey()
    await holdKey()
  })

  test('renewed gives up what the lost one had sealed', async () => {
    const trainer = await actor('giangvien')
    const accountId = found(await accountOf(trainer.id)).id
    await withFactor(trainer, accountId)
    const before = readFileSync(keyFile, 'utf8')
    expect((await renewSealingKey())[0]).toContain('1 người')
    expect(await hasFactor(accountId)).toBe(false)
    expect(readFileSync(keyFile, 'utf8')).not.toBe(before)
    await holdKey()
  })
})

describe('A rescue from the machine', () => {
  test('ends the second step and prints a link to choose a password', async () => {
    const administrator = await actor('quantri')
    const accountId = found(await accountOf(administrator.id)).id
    await withFactor(administrator, accountId)
    const [line = ''] = await rescue('quantri')
    const [, secret = ''] = /\/reset\/([\w-]+)/.exec(line) ?? []
    expect((await accountOfLink(secret))?.account.id).toBe(accountId)
    expect(await hasFactor(accountId)).toBe(false)
    expect(await db.$count(history, eq(history.verb, 'account.rescued'))).toBe(1)
  })

  test('of nobody known says so', async () => {
    await expect(rescue('khong-co')).rejects.toThrow(/khong-co/)
    await expect(rescue(undefined)).rejects.toThrow(StartProblem)
  })
})
