/** One-time codes: issued by HR within its scope or by an administrator, dictated, and used once to choose a password. */
import { type Actor, system } from '#app/domain/access.ts'
import { record } from '#app/domain/history/recording.ts'
import { invalid, refuse } from '#app/domain/problem.ts'
import { aboutAccount, notice } from '#app/domain/security/noticing.ts'
import { transaction } from '#db'
import { accountNamed, isSuspended, signInName } from './accounts.ts'
import { openAccount } from './opening.ts'
import { demandOpenPlace, noteFailureHere } from './places.ts'
import { demandAuthorityOver, personWithin } from './reach.ts'
import { forgetTries, minutesUntil, takeTry, tallyKey } from './tallying.ts'
import { codeAsIssued, issueToken, newCode, newSecret, tokenOf } from './tokens.ts'

export const codeDays = 7
const linkMinutes = 60

/** The code is told once and never again; an earlier one stops working. */
export async function issueActivation(actor: Actor, personId: string): Promise<{ code: string; expiresAt: Date }> {
  const person = await personWithin(actor, 'account.activate', personId)
  await demandAuthorityOver(actor, 'account.activate', person)
  return transaction(async () => {
    const account = await openAccount(actor, personId)
    if (await isSuspended(account.id)) refuse('account.suspendedFirst')
    const code = newCode()
    const expiresAt = await issueToken(actor, 'activation', account.id, code, codeDays * 24 * 60)
    await record(actor, 'activation.issued', { kind: 'account', id: account.id, personId })
    return { code, expiresAt }
  })
}

/** Exchanges a right code for the secret of a page where a password is chosen. Until one is, the code may be typed again: a lost page loses nothing. */
export async function redeemCode(name: string, typedCode: string): Promise<string> {
  const typed = signInName(name)
  const account = await accountNamed(typed)
  const key = account ? tallyKey('activation', account.id) : tallyKey('activation', 'name', typed)
  await demandOpenPlace('code')
  const { lockedUntil } = await takeTry(key)
  const whose = account ? aboutAccount(account) : { name: typed }
  if (lockedUntil) {
    notice({ event: 'activation.locked', outcome: 'refused', ...whose })
    invalid('code', 'account.codeLocked', { minutes: minutesUntil(lockedUntil) })
  }
  const token = await tokenOf('activation', codeAsIssued(typedCode))
  const shut = await isSuspended(account?.id ?? '')
  if (!token || !account || shut || token.accountId !== account.id) {
    notice({ event: 'activation.failed', outcome: 'failed', ...whose })
    await noteFailureHere()
    return invalid('code', 'account.wrongCode')
  }
  return transaction(async () => {
    await forgetTries(key)
    const secret = newSecret()
    await issueToken(system, 'reset', account.id, secret, linkMinutes)
    await record(system, 'activation.redeemed', { kind: 'account', id: account.id, personId: account.personId })
    return secret
  })
}
