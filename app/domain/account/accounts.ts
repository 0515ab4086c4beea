/** Accounts and the names people type at the door: staff code, official mail, phone. */
import { and, asc, desc, eq, isNull, type SQLWrapper } from 'drizzle-orm'
import { fold } from '#app/domain/folding.ts'
import { db } from '#db'
import { accounts, accountTokens, knownDevices, sessions, signInNames, suspensions } from '#db/schema/index.ts'

export type Account = { id: string; personId: string; passwordHash: string | null; passwordSetAt: Date | null; activatedAt: Date | null }
export type SignInName = { name: string; kind: 'code' | 'email' | 'phone' | 'made' }

export const accountColumns = {
  id: accounts.id,
  personId: accounts.personId,
  passwordHash: accounts.passwordHash,
  passwordSetAt: accounts.passwordSetAt,
  activatedAt: accounts.activatedAt,
}

/** As names are stored and compared: folded, a phone number in its domestic form whatever way it is written. */
export function signInName(typed: string): string {
  const digits = typed.replace(/[\s.()-]/g, '')
  const [, rest] = /^(?:\+?84|0)(\d{9,10})$/.exec(digits) ?? []
  return rest ? `0${rest}` : fold(typed).slice(0, 200)
}

export async function accountNamed(name: string): Promise<Account | null> {
  const [account] = await db
    .select(accountColumns)
    .from(accounts)
    .innerJoin(signInNames, eq(signInNames.accountId, accounts.id))
    .where(eq(signInNames.name, name))
  return account ?? null
}

export async function accountById(id: string): Promise<Account | null> {
  const [account] = await db.select(accountColumns).from(accounts).where(eq(accounts.id, id))
  return account ?? null
}

/** What HR and administrators see of somebody's account; null where there is none yet. Never a hash. */
export async function accountOf(personId: string) {
  const [account] = await db.select(accountColumns).from(accounts).where(eq(accounts.personId, personId))
  if (!account) return null
  const [suspension] = await db
    .select({ id: suspensions.id, reason: suspensions.reason, startedAt: suspensions.startedAt, startedBy: suspensions.startedBy })
    .from(suspensions)
    .where(and(eq(suspensions.accountId, account.id), isNull(suspensions.endedAt)))
    .limit(1)
  const [code] = await db
    .select({ issuedAt: accountTokens.issuedAt, expiresAt: accountTokens.expiresAt, issuedBy: accountTokens.issuedBy })
    .from(accountTokens)
    .where(and(eq(accountTokens.accountId, account.id), eq(accountTokens.purpose, 'activation'), isNull(accountTokens.usedAt)))
    .limit(1)
  return {
    id: account.id,
    activatedAt: account.activatedAt,
    passwordSetAt: account.passwordSetAt,
    names: await namesOf(account.id),
    suspension: suspension ?? null,
    code: code ?? null,
    lastSeenAt: await lastSeen(account.id),
  }
}

export async function namesOf(accountId: string): Promise<SignInName[]> {
  return db
    .select({ name: signInNames.name, kind: signInNames.kind })
    .from(signInNames)
    .where(eq(signInNames.accountId, accountId))
    .orderBy(asc(signInNames.kind))
}

export async function isSuspended(accountId: string): Promise<boolean> {
  return (await openSuspension(accountId).limit(1)).length > 0
}

export function openSuspension(accountId: string | SQLWrapper) {
  return db
    .select({ id: suspensions.id })
    .from(suspensions)
    .where(and(eq(suspensions.accountId, accountId), isNull(suspensions.endedAt)))
}

/** When somebody was last seen with it: sessions are cleared away after a month, devices after a year. */
export async function lastSeen(accountId: string): Promise<Date | null> {
  const [session] = await db
    .select({ at: sessions.lastSeenAt })
    .from(sessions)
    .where(eq(sessions.accountId, accountId))
    .orderBy(desc(sessions.lastSeenAt))
    .limit(1)
  const [device] = await db
    .select({ at: knownDevices.lastSeenAt })
    .from(knownDevices)
    .where(eq(knownDevices.accountId, accountId))
    .orderBy(desc(knownDevices.lastSeenAt))
    .limit(1)
  return latest(session?.at, device?.at)
}

export function latest(...moments: (Date | null | undefined)[]): Date | null {
  const times = moments.flatMap((moment) => (moment ? [moment.getTime()] : []))
  return times.length > 0 ? new Date(Math.max(...times)) : null
}
