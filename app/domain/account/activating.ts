/** One-time codes: issued by HR within its scope or by an administrator, dictated, and used once to choose a password. */
import { type Actor, system } from '#app/domain/access.ts'
import { record } from '#app/domain/history/recording.ts'
import { invalid, refuse } from '#app/domain/problem.ts'
import { aboutAccount, notice } from '#app/domain/security/noticing.ts'
import { transaction } from '#db'
import { type Account, accountNamed, isSuspended, signInName } from './accounts.ts'
import { openAccount } from './opening.ts'
import { demandOpenPlace, noteFailureHere } from './places.ts'
import { demandAuthorityOver, personWithin } from './reach.ts'
import { forgetTries, minutesUntil, takeTry, tallyKey } from './tallying.ts'
import { codeAsIssued, issueToken, lapsedTokenOf, newCode, newSecret, tokenOf } from './tokens.ts'

export const codeDays = 7
const linkMinutes = 60

type Issued = { code: string; expiresAt: Date }

/** The code is told once and never again; an earlier one stops working. */
export async function issueActivation(actor: Actor, personId: string): Promise<Issued> {
  const person = await personWithin(actor, 'account.activate', personId)
  await demandAuthorityOver(actor, 'account.activate', person)
  return transaction(async () => {
    const account = await openAccount(actor, personId)
    if (await isSuspended(account.id)) refuse('account.suspendedFirst')
    return giveCode(actor, account)
  })
}

/** For a command that has made sure the account is the actor's to open. */
export async function giveCode(actor: Actor, account: Account): Promise<Issued> {
  return transaction(async () => {
    const code = newCode()
    const expiresAt = await issueToken(actor, 'activation', account.id, code, codeDays * 24 * 60)
    await record(actor, 'activation.issued', { kind: 'account', id: account.id, personId: account.personId })
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
  const issued = codeAsIssued(typedCode)
  const token = await tokenOf('activation', issued)
  const lapsed = await lapsedTokenOf('activation', issued)
  const shut = await isSuspended(account?.id ?? '')
  if (!token || !account || shut || token.accountId !== account.id) {
    notice({ event: 'activation.failed', outcome: 'failed', ...whose })
    await noteFailureHere()
    // only who holds the slip learns that it has run out
    return invalid('code', account && !shut && lapsed?.accountId === account.id ? 'account.codeLapsed' : 'account.wrongCode')
  }
  return transaction(async () => {
    await forgetTries(key)
    const secret = newSecret()
    await issueToken(system, 'reset', account.id, secret, linkMinutes)
    await record(system, 'activation.redeemed', { kind: 'account', id: account.id, personId: account.personId })
    return secret
  })
}
