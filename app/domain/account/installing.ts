/** The first administrator of an empty installation, made through a one-time link that the server prints. */
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { agencyByKey } from '#app/domain/agency/tree.ts'
import { minutesAfter, now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { register, type Registration } from '#app/domain/person/registering.ts'
import { found, missing } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { accounts, accountTokens, grants } from '#db/schema/index.ts'
import { openAccount } from './accounts.ts'
import { hashPassword } from './passwords.ts'

const validMinutes = 24 * 60

/** A new token; earlier ones stop working. */
export async function issueInstallation(): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await transaction(async (tx) => {
    await tx.update(accountTokens).set({ usedAt: now() }).where(and(eq(accountTokens.purpose, 'installation'), isNull(accountTokens.usedAt)))
    await tx.insert(accountTokens).values({ hash: hashOf(token), purpose: 'installation', issuedAt: now(), expiresAt: minutesAfter(now(), validMinutes) })
  })
  return token
}

export async function isInstallation(token: string | undefined): Promise<boolean> {
  return (await db.$count(accountTokens, usable(token))) > 0
}

/** Answers the account, ready to sign in. */
export async function install(token: string | undefined, person: Omit<Registration, 'type'>, password: string): Promise<{ accountId: string }> {
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    const [used] = await tx.update(accountTokens).set({ usedAt: now() }).where(usable(token)).returning({ id: accountTokens.id })
    if (!used) missing()
    const province = found(await agencyByKey('tinh-lang-son'))
    const agency = found(await agencyByKey('so-khoa-hoc-cong-nghe'))
    const personId = await register(system, { ...person, type: 'congChuc' }, { agencyId: agency.id, position: 'Quản trị hệ thống', from: today() })
    const account = await openAccount(system, personId)
    await tx.update(accounts).set({ passwordHash, passwordSetAt: now(), activatedAt: now() }).where(eq(accounts.id, account.id))
    await tx.insert(grants).values({ personId, role: 'administrator', agencyId: province.id, from: today(), grantedAt: now() })
    await record(system, 'installation.administered', { kind: 'installation', id: province.id, personId })
    return { accountId: account.id }
  })
}

function usable(token: string | undefined) {
  return and(eq(accountTokens.hash, hashOf(token ?? '')), eq(accountTokens.purpose, 'installation'), isNull(accountTokens.usedAt), gt(accountTokens.expiresAt, now()))
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
