/** Showing once more who one is: the password, and the second step where there is one. */
import type { Actor } from '#app/domain/access.ts'
import { demandPassword } from '#app/domain/account/present-password.ts'
import { hasFactor } from './factors.ts'
import { proveFactor } from './proving.ts'

/** Answers whether the second step was taken, too. */
export async function confirmOneself(
  person: Actor,
  accountId: string,
  { password, code }: { password: string; code: string },
): Promise<{ secondFactor: boolean }> {
  await demandPassword(person, accountId, password)
  const secondFactor = await hasFactor(accountId)
  if (secondFactor) await proveFactor(accountId, code)
  return { secondFactor }
}
