/** People posted today in an officer's scope, each with the account and the code they hold unused. */
import { and, eq, gt, inArray, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm'
import { type Actor, scopeOf } from '#app/domain/access.ts'
import { now, today } from '#app/domain/clock.ts'
import { fold } from '#app/domain/folding.ts'
import { db } from '#db'
import { holdsOn } from '#db/dated.ts'
import { accounts, accountTokens, agencyNames, importWrites, people, postings } from '#db/schema/index.ts'
import { containsWords } from '#db/search.ts'
import { subtree } from '#db/tree.ts'

/** `todo`: whoever has not activated yet, with or without a code. */
export const codeStates = ['todo', 'never', 'open', 'expired', 'done'] as const
export type CodeState = (typeof codeStates)[number]

export type ActivationSearch = {
  words: string
  agencyId: string | null
  /** Also the agencies below it. */
  below: boolean
  /** Of those a list brought in. */
  importId: string | null
  state: CodeState
}

export function placed() {
  return db
    .select({
      id: people.id,
      fullName: people.fullName,
      staffCode: people.staffCode,
      email: people.email,
      position: postings.position,
      unit: postings.unit,
      agencyId: postings.agencyId,
      agencyName: agencyNames.name,
      accountId: accounts.id,
      activatedAt: accounts.activatedAt,
      issuedAt: accountTokens.issuedAt,
      expiresAt: accountTokens.expiresAt,
    })
    .from(people)
    .innerJoin(postings, mainPosting())
    .innerJoin(agencyNames, nameToday())
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .leftJoin(accountTokens, unusedCode())
    .$dynamic()
}

export function within(officer: Actor): SQL {
  return inArray(postings.agencyId, subtree(scopeOf(officer, 'account.activate'), today()))
}

export function matching({ words, agencyId, below, importId }: Omit<ActivationSearch, 'state'>): SQL | undefined {
  return and(
    containsWords(people.folded, fold(words)),
    agencyId ? (below ? inArray(postings.agencyId, subtree([agencyId], today())) : eq(postings.agencyId, agencyId)) : undefined,
    importId ? inArray(people.id, broughtInBy(importId)) : undefined,
  )
}

export function inState(state: CodeState): SQL | undefined {
  const waits = isNull(accounts.activatedAt)
  if (state === 'todo') return waits
  if (state === 'done') return isNotNull(accounts.activatedAt)
  if (state === 'never') return and(waits, isNull(accountTokens.id))
  return and(waits, state === 'open' ? gt(accountTokens.expiresAt, now()) : lte(accountTokens.expiresAt, now()))
}

/** Whoever needs a code: one that still holds is not thrown away unasked. */
export function withoutCode(): SQL | undefined {
  return and(isNull(accounts.activatedAt), or(isNull(accountTokens.id), lte(accountTokens.expiresAt, now())))
}

/** An account has one at most: the next lays it aside. */
export function unusedCode(): SQL | undefined {
  const ofWhoWaits = and(eq(accountTokens.accountId, accounts.id), isNull(accounts.activatedAt))
  return and(ofWhoWaits, eq(accountTokens.purpose, 'activation'), isNull(accountTokens.usedAt))
}

export function mainPosting(): SQL | undefined {
  return and(eq(postings.personId, people.id), eq(postings.kind, 'main'), holdsOn(postings, today()))
}

export function nameToday(): SQL | undefined {
  return and(eq(agencyNames.agencyId, postings.agencyId), holdsOn(agencyNames, today()))
}

function broughtInBy(importId: string) {
  return db
    .select({ id: importWrites.personId })
    .from(importWrites)
    .where(and(eq(importWrites.importId, importId), eq(importWrites.table, 'people'), isNull(importWrites.before)))
}
