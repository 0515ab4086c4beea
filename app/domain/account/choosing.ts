/** Choosing a password: with the present one, or with a one-time secret. */
import { eq } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import { hasFactor } from '#app/domain/factor/factors.ts'
import { record } from '#app/domain/history/recording.ts'
import { type Person, personById } from '#app/domain/person/register.ts'
import { found, invalid, Invalid, refuse } from '#app/domain/problem.ts'
import { notice } from '#app/domain/security/noticing.ts'
import { db, transaction } from '#db'
import { accounts, people } from '#db/schema/index.ts'
import { accountById, isSuspended } from './accounts.ts'
import { hashPassword } from './passwords.ts'
import { demandPassword } from './present-password.ts'
import { endSessionsOf } from './sessions.ts'
import { forgetTries, tallyKey } from './tallying.ts'
import { tokenOf, spendToken, voidTokensOf } from './tokens.ts'
import { passwordRule, weaknessOf } from './weakness.ts'

/** Ends every session of the account, the present one too: whoever calls opens a new one. */
export async function changePassword(
  person: Person,
  accountId: string,
  { current, chosen }: { current: string; chosen: string },
): Promise<void> {
  await demandPassword(person, accountId, current)
  if (chosen === current) invalid('newPassword', 'account.passwordSame')
  const hash = await hashOfSound(chosen, { accountId, personId: person.id })
  await transaction(async () => {
    await store(accountId, hash)
    await record(person, 'password.changed', { kind: 'account', id: accountId, personId: person.id })
  })
}

/** The account that a link lets choose a password for; null where the link no longer holds. */
export async function accountOfLink(secret: string) {
  const token = await tokenOf('reset', secret)
  const account = token?.accountId ? await accountById(token.accountId) : null
  if (!token || !account || (await isSuspended(account.id))) return null
  return { tokenId: token.id, account }
}

/** Once per link. The first password of an account activates it. */
export async function choosePassword(secret: string, chosen: string): Promise<{ accountId: string; first: boolean }> {
  const { tokenId, account } = (await accountOfLink(secret)) ?? refusedLink()
  const hash = await hashOfSound(chosen, { accountId: account.id, personId: account.personId })
  const first = account.activatedAt === null
  await transaction(async (tx) => {
    if (!(await spendToken(tokenId))) refuse('account.linkSpent')
    await store(account.id, hash)
    if (first) await tx.update(accounts).set({ activatedAt: now() }).where(eq(accounts.id, account.id))
    const person = found(await personById(account.personId))
    await record(person, first ? 'account.activated' : 'password.reset', { kind: 'account', id: account.id, personId: person.id })
  })
  await forgetTries(tallyKey('account', account.id))
  return { accountId: account.id, first }
}

function refusedLink(): never {
  notice({ event: 'reset.failed', outcome: 'refused' })
  refuse('account.linkSpent')
}

async function store(accountId: string, passwordHash: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.update(accounts).set({ passwordHash, passwordSetAt: now() }).where(eq(accounts.id, accountId))
    await voidTokensOf(accountId)
    await endSessionsOf(accountId)
  })
}

async function hashOfSound(chosen: string, { accountId, personId }: { accountId: string; personId: string }): Promise<string> {
  const [person] = await db
    .select({ fullName: people.fullName, staffCode: people.staffCode, email: people.email, phone: people.phone })
    .from(people)
    .where(eq(people.id, personId))
  const { fullName, staffCode, email, phone } = found(person)
  const weakness = weaknessOf(
    chosen,
    [fullName, staffCode, email?.split('@')[0], phone].filter((text) => typeof text === 'string'),
    await passwordRule(await hasFactor(accountId)),
  )
  if (weakness) throw new Invalid({ newPassword: weakness })
  return hashPassword(chosen)
}
