/** One person, one account: the other's can no longer be entered; its names lead to the one that stays, where that is wanted. */
import { and, eq, isNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import { accountOf, isSuspended, namesOf, type SignInName } from '#app/domain/account/accounts.ts'
import { namesFrom } from '#app/domain/account/opening.ts'
import { endSessionsOf } from '#app/domain/account/sessions.ts'
import { voidTokensOf } from '#app/domain/account/tokens.ts'
import { now } from '#app/domain/clock.ts'
import { db } from '#db'
import { accounts, type MergeTold, sessions, signInNames } from '#db/schema/index.ts'
import type { Bearing, Ledger } from './ledger.ts'

type Two = { stayingId: string; absorbedId: string; by: string }
type Known = { staffCode: string | null; email: string | null; phone: string | null }

export async function mergeAccounts(ledger: Ledger, two: Two, person: Known, leads: boolean): Promise<MergeTold['account']> {
  const [own, theirs] = [await accountIdOf(two.stayingId), await accountIdOf(two.absorbedId)]
  const ended = theirs ? await db.$count(sessions, and(eq(sessions.accountId, theirs), isNull(sessions.endedAt))) : 0
  if (theirs && own) await shut(ledger, theirs, two)
  else if (theirs) await ledger.amend('accounts', theirs, { personId: two.absorbedId }, { personId: two.stayingId })
  if (theirs) await endSessionsOf(theirs)
  if (theirs) await voidTokensOf(theirs)
  const accountId = own ?? theirs
  if (!accountId) return { fate: 'none', isActivated: false, sessions: 0, names: [], lost: [] }
  const lost = await lead(ledger, accountId, own ? theirs : null, person, leads)
  const account = await accountOf(two.stayingId)
  return {
    fate: !theirs ? 'none' : own ? 'shut' : 'moved',
    isActivated: account !== null && account.activatedAt !== null,
    sessions: ended,
    names: (account?.names ?? []).map(({ name }) => name).sort(),
    lost: lost.sort(),
  }
}

async function accountIdOf(personId: string): Promise<string | null> {
  const [account] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.personId, personId))
  return account?.id ?? null
}

/** The reason is a word of the system's own: the record is out of reach, so that nobody reads it there. */
async function shut(ledger: Ledger, accountId: string, { by }: Two): Promise<void> {
  if (await isSuspended(accountId)) return
  const row = { id: v7(), accountId, reason: 'merge', startedAt: now(), startedBy: by }
  await ledger.add('suspensions', row, { accountId, endedAt: null })
}

/** The names of today's register first; of the others, kept ones are names beside it. Answers the names that no longer lead anywhere. */
async function lead(ledger: Ledger, accountId: string, shutId: string | null, person: Known, leads: boolean): Promise<string[]> {
  const wanted = namesFrom(person)
  const [own, theirs] = [await namesOf(accountId), shutId ? await namesOf(shutId) : []]
  const bearings = new Map<string, Bearing>([
    ...own.map(({ name, kind }) => [name, { accountId, kind }] as const),
    ...theirs.map(({ name, kind }) => [name, { accountId: shutId ?? '', kind }] as const),
  ])
  for (const { name, kind } of wanted) await move(ledger, name, bearings.get(name) ?? null, { accountId, kind })
  const rest = (names: SignInName[]) => names.filter(({ name }) => !wanted.some((one) => one.name === name))
  const lost: string[] = []
  for (const { name, kind } of rest(own)) {
    if (leads) await move(ledger, name, { accountId, kind }, { accountId, kind: 'made' })
    else if (kind !== 'made') {
      await ledger.name(name, { accountId, kind }, null)
      lost.push(name)
    }
  }
  for (const { name, kind } of rest(theirs)) {
    if (leads) await move(ledger, name, { accountId: shutId ?? '', kind }, { accountId, kind: 'made' })
    else lost.push(name)
  }
  return lost
}

/** A name that a third account bears stays with it. */
async function move(ledger: Ledger, name: string, before: Bearing | null, after: Bearing): Promise<void> {
  if (before?.accountId === after.accountId && before.kind === after.kind) return
  if (!before && (await db.$count(signInNames, eq(signInNames.name, name))) > 0) return
  await ledger.name(name, before, after)
}
