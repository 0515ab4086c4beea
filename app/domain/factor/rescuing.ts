/** The last way in, from the machine itself: a link to choose a password, and the second step ended. */
import { and, eq, isNull } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { isSuspended } from '#app/domain/account/accounts.ts'
import { openAccount } from '#app/domain/account/opening.ts'
import { endSessionsOf } from '#app/domain/account/sessions.ts'
import { issueToken, newSecret } from '#app/domain/account/tokens.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { personIdByCode } from '#app/domain/person/finding.ts'
import { refuse } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { secondFactors } from '#db/schema/index.ts'

const linkMinutes = 60

/** Answers the secret of the page where a password is chosen. */
export async function rescueAccount(staffCode: string): Promise<string> {
  const personId = await personIdByCode(staffCode)
  return transaction(async (tx) => {
    const account = await openAccount(system, personId)
    if (await isSuspended(account.id)) refuse('account.suspendedFirst')
    const secret = newSecret()
    await tx
      .update(secondFactors)
      .set({ endedAt: now(), secret: '' })
      .where(and(eq(secondFactors.accountId, account.id), isNull(secondFactors.endedAt)))
    await endSessionsOf(account.id)
    await issueToken(system, 'reset', account.id, secret, linkMinutes)
    await record(system, 'account.rescued', { kind: 'account', id: account.id, personId })
    return secret
  })
}
