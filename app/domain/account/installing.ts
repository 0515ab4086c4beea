/** The first administrator of an empty installation, made through a one-time link that the server prints. */
import { eq } from 'drizzle-orm'
import { system } from '#app/domain/access.ts'
import { agencyByKey, agencyOn } from '#app/domain/agency/tree.ts'
import { now, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { type NewPosting, register } from '#app/domain/person/registering.ts'
import type { Registration } from '#app/domain/person/writing.ts'
import { found, Invalid, invalid, missing } from '#app/domain/problem.ts'
import { notice } from '#app/domain/security/noticing.ts'
import { transaction } from '#db'
import { accounts, grants } from '#db/schema/index.ts'
import { openAccount } from './opening.ts'
import { hashPassword } from './passwords.ts'
import { issueToken, newSecret, tokenOf, spendToken } from './tokens.ts'
import { passwordRule, weaknessOf } from './weakness.ts'

const validMinutes = 24 * 60

/** A new secret; earlier ones stop working. */
export async function issueInstallation(): Promise<string> {
  const secret = newSecret()
  await issueToken(system, 'installation', null, secret, validMinutes)
  return secret
}

export async function isInstallation(secret: string | undefined): Promise<boolean> {
  const token = await tokenOf('installation', secret ?? '')
  if (!token) notice({ event: 'installation.failed', outcome: 'refused' })
  return token !== null
}

export type Administrator = Pick<Registration, 'fullName' | 'staffCode' | 'email' | 'phone'>

/** Answers the account, ready to sign in. The link is spent, whatever else the server has printed. */
export async function install(
  secret: string | undefined,
  person: Administrator,
  posting: Omit<NewPosting, 'from'>,
  password: string,
): Promise<{ accountId: string }> {
  const token = (await tokenOf('installation', secret ?? '')) ?? missing()
  const weakness = weaknessOf(
    password,
    [person.fullName, person.staffCode, person.email?.split('@')[0], person.phone].filter((text) => typeof text === 'string'),
    await passwordRule(false),
  )
  if (!(await agencyOn(today(), posting.agencyId))) invalid('agency', 'field.invalid')
  if (weakness) throw new Invalid({ newPassword: weakness })
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    if (!(await spendToken(token.id))) missing()
    const province = found(await agencyByKey('tinh-lang-son'))
    const personId = await register(system, { ...person, type: 'congChuc' }, { ...posting, from: today() })
    const account = await openAccount(system, personId)
    await tx.update(accounts).set({ passwordHash, passwordSetAt: now(), activatedAt: now() }).where(eq(accounts.id, account.id))
    await tx.insert(grants).values({ personId, role: 'administrator', agencyId: province.id, from: today(), grantedAt: now() })
    await record(system, 'installation.administered', { kind: 'installation', id: province.id, personId })
    return { accountId: account.id }
  })
}
