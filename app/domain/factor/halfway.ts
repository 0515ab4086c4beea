/** Between the password and the second step: a secret in a cookie, good for ten minutes, that opens nothing but the second step. */
import { system } from '#app/domain/access.ts'
import { issueToken, newSecret, tokenOf, spendToken } from '#app/domain/account/tokens.ts'
import { found, refuse } from '#app/domain/problem.ts'
import { proveFactor } from './proving.ts'

const validMinutes = 10

export async function beginHalfway(accountId: string): Promise<string> {
  const secret = newSecret()
  await issueToken(system, 'entry', accountId, secret, validMinutes)
  return secret
}

export async function isHalfway(secret: string | null): Promise<boolean> {
  return (await tokenOf('entry', secret ?? '')) !== null
}

/** Answers the account that is in now. A wrong code leaves one halfway, to try again. */
export async function takeSecondStep(
  secret: string | null,
  code: string,
): Promise<{ accountId: string; recoveryCodesLeft: number | null }> {
  const token = (await tokenOf('entry', secret ?? '')) ?? refuse('secondFactor.tooLate')
  const accountId = found(token.accountId)
  const proof = await proveFactor(accountId, code)
  if (!(await spendToken(token.id))) refuse('secondFactor.tooLate')
  return { accountId, ...proof }
}
