/** Who bears the codes and numbers of a list, and who signs in with its names: asked in portions. */
import { and, eq, inArray, isNull, notExists, or } from 'drizzle-orm'
import { signInName } from '#app/domain/account/accounts.ts'
import { db } from '#db'
import { accounts, merges, people, signInNames } from '#db/schema/index.ts'
import { portions } from './portions.ts'
import type { Draft } from './rows.ts'

/** A record merged away bears nothing any more. */
export async function bearers(drafts: Draft[]) {
  const merged = db
    .select({ id: merges.id })
    .from(merges)
    .where(and(eq(merges.absorbedId, people.id), isNull(merges.undoneAt)))
  const found: { id: string; staffCode: string | null; citizenId: string | null }[] = []
  for (const some of portions(drafts)) {
    const codes = some.flatMap(({ staffCode }) => staffCode ?? [])
    const numbers = some.flatMap(({ citizenId }) => citizenId ?? [])
    if (codes.length + numbers.length === 0) continue
    const borne = and(or(inArray(people.staffCode, codes), inArray(people.citizenId, numbers)), notExists(merged))
    found.push(...(await db.select({ id: people.id, staffCode: people.staffCode, citizenId: people.citizenId }).from(people).where(borne)))
  }
  return found
}

export async function namesAmong(drafts: Draft[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const some of portions(drafts)) {
    const wanted = some.flatMap(({ staffCode, email, phone }) =>
      [staffCode, email, phone].flatMap((name) => (name ? signInName(name) : [])),
    )
    if (wanted.length === 0) continue
    const rows = await db
      .select({ name: signInNames.name, personId: accounts.personId })
      .from(signInNames)
      .innerJoin(accounts, eq(accounts.id, signInNames.accountId))
      .where(inArray(signInNames.name, wanted))
    for (const { name, personId } of rows) names.set(name, personId)
  }
  return names
}
