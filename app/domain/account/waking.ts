/** An account nobody has used for long rests: nothing of it is touched, but a password alone no longer opens it. Worked out from its last use. */
import { eq } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { sendLetter } from '#app/domain/letter/sending.ts'
import { invalid, refuse, whole } from '#app/domain/problem.ts'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { db, transaction } from '#db'
import { people } from '#db/schema/index.ts'
import { type Account, accountById, isSuspended, lastSeen, latest } from './accounts.ts'
import { takeTry, tallyKey } from './tallying.ts'
import { issueToken, newSecret, spendToken, tokenOf } from './tokens.ts'

/** Makes the address of a page from its secret. */
export type LinkTo = (secret: string) => string

const linkMinutes = 60
const letterLimit = { tries: 3, minutes: 60 }

/** Since when it rests; null where it is in use, and for one that was never activated. Choosing a password counts as use. */
export async function dormantSince(account: Pick<Account, 'id' | 'activatedAt' | 'passwordSetAt'>): Promise<Date | null> {
  const { unusedDays } = await presentSettings()
  const used = latest(await lastSeen(account.id), account.activatedAt, account.passwordSetAt)
  if (unusedDays === 0 || !used || !account.activatedAt) return null
  const since = minutesAfter(used, unusedDays * 24 * 60)
  return since <= now() ? since : null
}

/** For who has shown the password of an account that rests: Invalid, saying how it is woken. `linkTo` is null where no mail can be sent. */
export async function askToWake(account: Account, linkTo: LinkTo | null): Promise<never> {
  const { unusedDays: days } = await presentSettings()
  const [person] = await db.select({ address: people.email, fullName: people.fullName }).from(people).where(eq(people.id, account.personId))
  const address = person?.address
  if (!linkTo || !address) return invalid(whole, 'account.dormantAsk', { days })
  await transaction(async () => {
    if ((await takeTry(tallyKey('waking', account.id), letterLimit)).lockedUntil) return
    const secret = newSecret()
    await issueToken(system, 'waking', account.id, secret, linkMinutes)
    await sendLetter(address, 'waking', { name: person.fullName, link: linkTo(secret), days: String(days), minutes: String(linkMinutes) })
    await record(system, 'account.wakingSent', { kind: 'account', id: account.id, personId: account.personId })
  })
  return invalid(whole, 'account.dormantMailed', { days, address: veiled(address), minutes: linkMinutes })
}

export async function isWaking(secret: string): Promise<boolean> {
  return (await tokenOf('waking', secret)) !== null
}

/** Once per link. Answers the account, which then goes on as after a password. */
export async function wake(secret: string): Promise<{ accountId: string }> {
  const token = (await tokenOf('waking', secret)) ?? refuse('account.linkSpent')
  const account = token.accountId ? await accountById(token.accountId) : null
  if (!account || (await isSuspended(account.id)) || !(await spendToken(token.id))) return refuse('account.linkSpent')
  await record(system, 'account.woken', { kind: 'account', id: account.id, personId: account.personId })
  return { accountId: account.id }
}

/** `h***n@langson.gov.vn`: enough to know which box to open, and a line does not break within. */
function veiled(address: string): string {
  return address.replace(/^(.)[^@]*?(.?)@/, '$1***$2@')
}
