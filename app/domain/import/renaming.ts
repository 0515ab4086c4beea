/** Sign-in names follow the register: whoever has another code, mail or phone signs in with that one. */
import { eq, inArray } from 'drizzle-orm'
import { signInName } from '#app/domain/account/accounts.ts'
import { db } from '#db'
import { accounts, signInNames } from '#db/schema/index.ts'
import { signsIn } from './comparing.ts'
import type { Ledger } from './ledger.ts'
import type { Planned } from './planning.ts'
import { portions } from './portions.ts'

export async function renamed(ledger: Ledger, rows: Planned[]): Promise<void> {
  const concerned = rows.filter(({ changes }) => changes.some(signsIn))
  for (const some of portions(concerned)) {
    const ids = some.flatMap(({ person }) => person?.id ?? [])
    const held = await db
      .select({ personId: accounts.personId, accountId: accounts.id, name: signInNames.name, kind: signInNames.kind })
      .from(accounts)
      .leftJoin(signInNames, eq(signInNames.accountId, accounts.id))
      .where(inArray(accounts.personId, ids))
    for (const { person, changes } of some) {
      const own = held.filter(({ personId }) => personId === person?.id)
      const [account] = own
      if (!person || !account) continue
      for (const { field, after } of changes.filter(signsIn)) {
        const kind = field === 'staffCode' ? 'code' : field === 'email' ? 'email' : 'phone'
        for (const old of own)
          if (old.name && old.kind === kind) await ledger.unname(old.name, person.id, { accountId: old.accountId, kind })
        if (after) await ledger.name([{ name: signInName(after), kind, accountId: account.accountId, personId: person.id }])
      }
    }
  }
}
