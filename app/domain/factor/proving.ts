/** Taking the second step: the figures of this half minute, each once, or a recovery code. Guessing is locked as for passwords. */
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { accountById } from '#app/domain/account/accounts.ts'
import { doorLimit, forgetTries, minutesUntil, takeTry, tallyKey } from '#app/domain/account/tallying.ts'
import { system } from '#app/domain/access.ts'
import { record } from '#app/domain/history/recording.ts'
import { found, invalid } from '#app/domain/problem.ts'
import { aboutAccount, notice } from '#app/domain/security/noticing.ts'
import { transaction } from '#db'
import { secondFactors } from '#db/schema/index.ts'
import { unseal } from '#db/sealing.ts'
import { type Factor, factorOf, recoveryCodesLeft } from './factors.ts'
import { isFigures, stepOf } from './figures.ts'
import { takeRecoveryCode } from './recovering.ts'

/** Six figures are few: whoever has the password may not go on guessing for days. */
const dayLimit = { tries: 30, minutes: 24 * 60 }

/** Invalid at `code` where it is wrong. Answers how many recovery codes are left where one was used. */
export async function proveFactor(accountId: string, typed: string): Promise<{ recoveryCodesLeft: number | null }> {
  const factor = found(await factorOf(accountId))
  const keys = [tallyKey('secondFactor', accountId), tallyKey('secondFactor', 'day', accountId)] as const
  const tries = [await takeTry(keys[0]), await takeTry(keys[1], dayLimit)]
  for (const { lockedUntil } of tries) if (lockedUntil) invalid('code', 'secondFactor.locked', { minutes: minutesUntil(lockedUntil) })
  const code = typed.replace(/\s/g, '')
  const byFigures = isFigures(code)
  if (!(byFigures ? await takeFigures(factor, code) : await takeRecoveryCode(factor, code))) {
    notice({ event: 'secondFactor.failed', outcome: 'failed', ...aboutAccount(found(await accountById(accountId))) })
    if (tries.some(({ last }) => last)) await recordAbout(accountId, 'secondFactor.locked')
    invalid('code', 'secondFactor.wrong', await doorLimit())
  }
  for (const key of keys) await forgetTries(key)
  if (byFigures) return { recoveryCodesLeft: null }
  await recordAbout(accountId, 'secondFactor.recovered')
  return { recoveryCodesLeft: await recoveryCodesLeft(factor.id) }
}

/** True once for each half minute, and never for an earlier one. */
export async function takeFigures(
  { id, accountId, secret }: Pick<Factor, 'id' | 'accountId' | 'secret'>,
  figures: string,
): Promise<boolean> {
  const step = await stepOf(unseal(secret, accountId) ?? '', figures)
  if (step === null) return false
  return transaction(async (tx) => {
    const taken = await tx
      .update(secondFactors)
      .set({ lastStep: step })
      .where(
        and(eq(secondFactors.id, id), isNull(secondFactors.endedAt), or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step))),
      )
      .returning({ id: secondFactors.id })
    return taken.length === 1
  })
}

async function recordAbout(accountId: string, verb: 'secondFactor.locked' | 'secondFactor.recovered'): Promise<void> {
  const { personId } = found(await accountById(accountId))
  await record(system, verb, { kind: 'account', id: accountId, personId })
}
