/** Who is signed in shows the present password once more. Guessing is locked as at the door. */
import type { Actor } from '#app/domain/access.ts'
import { found, invalid } from '#app/domain/problem.ts'
import { aboutAccount, notice } from '#app/domain/security/noticing.ts'
import { accountById } from './accounts.ts'
import { verifyPassword } from './passwords.ts'
import { forgetTries, minutesUntil, takeTry, tallyKey } from './tallying.ts'

/** Invalid at `currentPassword` where it is not the account's. */
export async function demandPassword(person: Actor, accountId: string, password: string): Promise<void> {
  const account = found(await accountById(accountId))
  const key = tallyKey('change', accountId)
  const { lockedUntil } = await takeTry(key)
  if (lockedUntil) invalid('currentPassword', 'account.locked', { minutes: minutesUntil(lockedUntil) })
  if (!(await verifyPassword(account.passwordHash, password))) {
    notice({ event: 'password.failed', outcome: 'failed', actorId: person.id, ...aboutAccount(account) })
    invalid('currentPassword', 'account.wrongCurrent')
  }
  await forgetTries(key)
}
