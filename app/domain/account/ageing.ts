/** Administrators choose a new password every so many days, where the settings ask it: until then their roles rest. */
import type { Grant } from '#app/domain/access.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { grantsOf } from '#app/domain/person/register.ts'
import { presentSettings } from '#app/domain/setting/holding.ts'
import { accountById } from './accounts.ts'

export async function hasOldPassword(accountId: string): Promise<boolean> {
  const account = await accountById(accountId)
  return account !== null && isPasswordOld(accountId, await grantsOf(account.personId))
}

export async function isPasswordOld(accountId: string, grants: readonly Grant[]): Promise<boolean> {
  if (!grants.some(({ role }) => role === 'administrator')) return false
  const { administratorPasswordDays: days } = await presentSettings()
  if (days === 0) return false
  const setAt = (await accountById(accountId))?.passwordSetAt
  return !setAt || minutesAfter(setAt, days * 24 * 60) <= now()
}
