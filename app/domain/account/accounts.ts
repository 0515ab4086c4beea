/** Accounts and the names people type at the door: staff code, official mail, phone. */
import { and, asc, desc, eq, gt, isNull, notInArray } from 'drizzle-orm'
import { now } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import type { Actor } from '#app/domain/access.ts'
import { record } from '#app/domain/history/recording.ts'
import { found } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { accounts, accountTokens, people, sessions, signInNames, suspensions } from '#db/schema/index.ts'

export type Account = { id: string; personId: string; passwordHash: string | null; passwordSetAt: Date | null; activatedAt: Date | null }
export type SignInName = { name: string; kind: 'code' | 'email' | 'phone' }

const columns = {
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
    .select(columns)
    .from(accounts)
    .innerJoin(signInNames, eq(signInNames.accountId, accounts.id))
    .where(eq(signInNames.name, name))
  return account ?? null
}

export async function accountById(id: string): Promise<Account | null> {
  const [account] = await db.select(columns).from(accounts).where(eq(accounts.id, id))
  return account ?? null
}

/** What HR and administrators see of somebody's account; null where there is none yet. Never a hash. */
export async function accountOf(personId: string) {
  const [account] = await db.select(columns).from(accounts).where(eq(accounts.personId, personId))
  if (!account) return null
  const [suspension] = await db
    .select({ id: suspensions.id, reason: suspensions.reason, startedAt: suspensions.startedAt, startedBy: suspensions.startedBy })
    .from(suspensions)
    .where(and(eq(suspensions.accountId, account.id), isNull(suspensions.endedAt)))
    .limit(1)
  const [code] = await db
    .select({ issuedAt: accountTokens.issuedAt, expiresAt: accountTokens.expiresAt, issuedBy: accountTokens.issuedBy })
    .from(accountTokens)
    .where(
      and(
        eq(accountTokens.accountId, account.id),
        eq(accountTokens.purpose, 'activation'),
        isNull(accountTokens.usedAt),
        gt(accountTokens.expiresAt, now()),
      ),
    )
    .limit(1)
  const [last] = await db
    .select({ at: sessions.lastSeenAt })
    .from(sessions)
    .where(eq(sessions.accountId, account.id))
    .orderBy(desc(sessions.lastSeenAt))
    .limit(1)
  return {
    id: account.id,
    activatedAt: account.activatedAt,
    passwordSetAt: account.passwordSetAt,
    names: await namesOf(account.id),
    suspension: suspension ?? null,
    code: code ?? null,
    lastSeenAt: last?.at ?? null,
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
  const open = await db.$count(suspensions, and(eq(suspensions.accountId, accountId), isNull(suspensions.endedAt)))
  return open > 0
}

/** The person's account, made where there is none, under the names the register knows today. A name another account bears stays with it. */
export async function openAccount(actor: Actor, personId: string): Promise<Account> {
  return transaction(async (tx) => {
    const [person] = await tx
      .select({ staffCode: people.staffCode, email: people.email, phone: people.phone })
      .from(people)
      .where(eq(people.id, personId))
    const wanted = namesFrom(found(person))
    const [made] = await tx.insert(accounts).values({ personId, createdAt: now() }).onConflictDoNothing().returning(columns)
    const [account] = made ? [made] : await tx.select(columns).from(accounts).where(eq(accounts.personId, personId))
    const { id } = found(account)
    const names = wanted.map(({ name }) => name)
    await tx
      .delete(signInNames)
      .where(and(eq(signInNames.accountId, id), names.length > 0 ? notInArray(signInNames.name, names) : undefined))
    if (wanted.length > 0)
      await tx
        .insert(signInNames)
        .values(wanted.map((name) => ({ ...name, accountId: id })))
        .onConflictDoNothing()
    if (made) await record(actor, 'account.opened', { kind: 'account', id, personId })
    return found(account)
  })
}

function namesFrom(person: { staffCode: string | null; email: string | null; phone: string | null }): SignInName[] {
  const written = [
    ['code', person.staffCode],
    ['email', person.email],
    ['phone', person.phone],
  ] as const
  const names = written.flatMap(([kind, text]) => (text ? [{ kind, name: signInName(text) }] : []))
  return names.filter(({ name }, place) => name !== '' && names.findIndex((other) => other.name === name) === place)
}
