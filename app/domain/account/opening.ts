/** An account for somebody in the register, under the names the register knows. */
import { and, eq, ne, notInArray } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { found } from '#app/domain/problem.ts'
import { transaction } from '#db'
import { accounts, people, signInNames } from '#db/schema/index.ts'
import { type Account, accountColumns, type SignInName, signInName } from './accounts.ts'

/** The person's account, made where there is none, under the names the register knows today. A name another account bears stays with it; one that was made stays too. */
export async function openAccount(actor: Actor, personId: string): Promise<Account> {
  return transaction(async (tx) => {
    const [person] = await tx
      .select({ staffCode: people.staffCode, email: people.email, phone: people.phone })
      .from(people)
      .where(eq(people.id, personId))
    const wanted = namesFrom(found(person))
    const [made] = await tx.insert(accounts).values({ personId, createdAt: now() }).onConflictDoNothing().returning(accountColumns)
    const [account] = made ? [made] : await tx.select(accountColumns).from(accounts).where(eq(accounts.personId, personId))
    const { id } = found(account)
    const names = wanted.map(({ name }) => name)
    await tx
      .delete(signInNames)
      .where(
        and(
          eq(signInNames.accountId, id),
          ne(signInNames.kind, 'made'),
          names.length > 0 ? notInArray(signInNames.name, names) : undefined,
        ),
      )
    if (wanted.length > 0)
      await tx
        .insert(signInNames)
        .values(wanted.map((name) => ({ ...name, accountId: id })))
        .onConflictDoNothing()
    if (made) await record(actor, 'account.opened', { kind: 'account', id, personId })
    return found(account)
  })
}

/** What somebody may sign in with, each name once. */
export function namesFrom(person: { staffCode: string | null; email: string | null; phone: string | null }): SignInName[] {
  const written = [
    ['code', person.staffCode],
    ['email', person.email],
    ['phone', person.phone],
  ] as const
  const names = written.flatMap(([kind, text]) => (text ? [{ kind, name: signInName(text) }] : []))
  return names.filter(({ name }, place) => name !== '' && names.findIndex((other) => other.name === name) === place)
}
