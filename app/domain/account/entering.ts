/** Coming in with a name and a password. Whatever is wrong, the answer and the time it takes are the same. */
import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { aboutAccount, notice } from '#app/domain/security/noticing.ts'
import { personById } from '#app/domain/person/register.ts'
import { found, invalid, whole } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { knownDevices } from '#db/schema/index.ts'
import { type Account, accountById, accountNamed, isSuspended, signInName } from './accounts.ts'
import { verifyPassword } from './passwords.ts'
import { demandOpenPlace, noteFailureHere } from './places.ts'
import { doorLimit, forgetTries, minutesUntil, takeTry, tallyKey } from './tallying.ts'
import { askToWake, dormantSince, type LinkTo } from './waking.ts'

export type Typed = { name: string; password: string }

/** The account whose name and password these are; else Invalid, without a word on which was wrong. One that nobody used for long is woken first. */
export async function accountEntered({ name, password }: Typed, device: string | null, wakingLink: LinkTo | null = null): Promise<Account> {
  const typed = signInName(name)
  const account = await accountNamed(typed)
  const { key, known } = await doorKey(account, typed, device)
  if (!known) await demandOpenPlace(whole)
  const { lockedUntil, last } = await takeTry(key)
  const whose = account ? aboutAccount(account) : { name: typed }
  if (lockedUntil) {
    notice({ event: 'signIn.locked', outcome: 'refused', ...whose })
    invalid(whole, 'account.locked', { minutes: minutesUntil(lockedUntil) })
  }
  const right = await verifyPassword(account?.passwordHash ?? null, password)
  const shut = await isSuspended(account?.id ?? '')
  if (account && right && !shut) {
    await forgetTries(key)
    return (await dormantSince(account)) ? askToWake(account, wakingLink) : account
  }
  notice({ event: 'signIn.failed', outcome: 'failed', ...whose, detail: { suspended: shut ? 1 : 0 } })
  if (!known) await noteFailureHere()
  if (last && account) await record(system, 'account.locked', { kind: 'account', id: account.id, personId: account.personId })
  return invalid(whole, 'account.wrong', await doorLimit())
}

/** Somebody is in: their device is known from now on. */
export async function arrive(accountId: string, device: string): Promise<void> {
  await transaction(async (tx) => {
    const account = found(await accountById(accountId))
    const seen = { accountId, deviceHash: deviceHash(device), lastSeenAt: now() }
    await tx
      .insert(knownDevices)
      .values(seen)
      .onConflictDoUpdate({ target: [knownDevices.accountId, knownDevices.deviceHash], set: { lastSeenAt: seen.lastSeenAt } })
    const person = found(await personById(account.personId))
    await record(person, 'session.begun', { kind: 'account', id: accountId, personId: person.id })
  })
}

/** Locks belong to the account, whichever of its names is typed; a device it knows has a tally of its own. */
async function doorKey(account: Account | null, typed: string, device: string | null): Promise<{ key: string; known: boolean }> {
  const seen = and(eq(knownDevices.accountId, account?.id ?? ''), eq(knownDevices.deviceHash, deviceHash(device ?? '')))
  const known = (await db.$count(knownDevices, seen)) > 0
  if (!account) return { key: tallyKey('name', typed), known }
  return { key: known ? tallyKey('device', account.id, deviceHash(device ?? '')) : tallyKey('account', account.id), known }
}

export function deviceHash(device: string): string {
  return createHash('sha256').update(device).digest('hex')
}
