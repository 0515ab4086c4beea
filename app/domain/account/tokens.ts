/** One-time secrets: a code dictated over the phone, a link in a letter. Only a hash is kept. */
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, lte, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { db, transaction } from '#db'
import { accountTokens } from '#db/schema/index.ts'

export type Purpose = 'activation' | 'reset' | 'installation' | 'entry' | 'waking'
export type Token = { id: string; purpose: Purpose; accountId: string | null; expiresAt: Date }

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford: no I, L, O, U

/** Lays the earlier ones of the same kind and account aside; but two devices may be on their way in at once. */
export async function issueToken(
  issuer: Actor,
  purpose: Purpose,
  accountId: string | null,
  secret: string,
  minutes: number,
): Promise<Date> {
  return transaction(async (tx) => {
    const expiresAt = minutesAfter(now(), minutes)
    const earlier = and(
      eq(accountTokens.purpose, purpose),
      accountId ? eq(accountTokens.accountId, accountId) : isNull(accountTokens.accountId),
    )
    if (purpose !== 'entry')
      await tx
        .update(accountTokens)
        .set({ usedAt: now() })
        .where(and(earlier, isNull(accountTokens.usedAt)))
    await tx.insert(accountTokens).values({ hash: hashOf(secret), purpose, accountId, issuedBy: issuer.id, issuedAt: now(), expiresAt })
    return expiresAt
  })
}

/** The token that still holds. */
export async function tokenOf(purpose: Purpose, secret: string): Promise<Token | null> {
  return unused(purpose, secret, gt(accountTokens.expiresAt, now()))
}

/** One that nobody used in time. */
export async function lapsedTokenOf(purpose: Purpose, secret: string): Promise<Token | null> {
  return unused(purpose, secret, lte(accountTokens.expiresAt, now()))
}

async function unused(purpose: Purpose, secret: string, when: SQL): Promise<Token | null> {
  const [token] = await db
    .select({
      id: accountTokens.id,
      purpose: accountTokens.purpose,
      accountId: accountTokens.accountId,
      expiresAt: accountTokens.expiresAt,
    })
    .from(accountTokens)
    .where(and(eq(accountTokens.hash, hashOf(secret)), eq(accountTokens.purpose, purpose), isNull(accountTokens.usedAt), when))
  return token ?? null
}

/** True for exactly one who asks. */
export async function spendToken(id: string): Promise<boolean> {
  return transaction(async (tx) => {
    const used = await tx
      .update(accountTokens)
      .set({ usedAt: now() })
      .where(and(eq(accountTokens.id, id), isNull(accountTokens.usedAt)))
      .returning({ id: accountTokens.id })
    return used.length === 1
  })
}

/** A password was set: whatever else could set it no longer can. */
export async function voidTokensOf(accountId: string): Promise<void> {
  await transaction((tx) =>
    tx
      .update(accountTokens)
      .set({ usedAt: now() })
      .where(and(eq(accountTokens.accountId, accountId), isNull(accountTokens.usedAt))),
  )
}

/** For links: 256 bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** For people: 60 bits as `KH7M-2QXW-9PTD`. */
export function newCode(): string {
  const letters = [...randomBytes(12)].map((byte) => alphabet[byte % 32] ?? '0')
  return [0, 4, 8].map((start) => letters.slice(start, start + 4).join('')).join('-')
}

/** However it was heard or typed: small letters, spaces, O for 0, I or L for 1. */
export function codeAsIssued(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')
  return (letters.match(/.{1,4}/g) ?? []).join('-')
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
