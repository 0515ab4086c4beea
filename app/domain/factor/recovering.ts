/** Ten codes on paper, each good for one sign-in without the phone. Only their hashes are kept. */
import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { codeAsIssued, newCode } from '#app/domain/account/tokens.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { recoveryCodes } from '#db/schema/index.ts'
import { factorOf } from './factors.ts'

export const issuedAtOnce = 10

/** New ones; those before them stop working. Told once and never again. */
export async function renewRecoveryCodes(person: Person, accountId: string): Promise<string[]> {
  return transaction(async () => {
    const factor = found(await factorOf(accountId))
    const codes = await issueRecoveryCodes(factor.id)
    await record(person, 'secondFactor.codesRenewed', { kind: 'account', id: accountId, personId: person.id })
    return codes
  })
}

export async function issueRecoveryCodes(factorId: string): Promise<string[]> {
  const codes = Array.from({ length: issuedAtOnce }, newCode)
  await transaction(async (tx) => {
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.secondFactorId, factorId))
    await tx.insert(recoveryCodes).values(codes.map((code) => ({ secondFactorId: factorId, hash: hashOf(code) })))
  })
  return codes
}

/** True once for each code. */
export async function takeRecoveryCode(factor: { id: string }, typed: string): Promise<boolean> {
  const own = and(eq(recoveryCodes.secondFactorId, factor.id), eq(recoveryCodes.hash, hashOf(codeAsIssued(typed))))
  return transaction(async (tx) => {
    const used = await tx
      .update(recoveryCodes)
      .set({ usedAt: now() })
      .where(and(own, isNull(recoveryCodes.usedAt)))
      .returning({ id: recoveryCodes.id })
    return used.length === 1
  })
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
