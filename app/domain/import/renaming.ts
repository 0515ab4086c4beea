/** Sign-in names follow the register: whoever has another code, mail or phone signs in with that one. */
import { eq, inArray } from 'drizzle-orm'
import { signInName } from '#app/domain/account/accounts.ts'
import { db } from '#db'
import { accounts, signInNames } from '#db/schema/index.ts'
import { signsIn } from './comparing.ts'
import type { Ledger, Named } from './ledger.ts'
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
    const [lost, gained]: [Named[], Named[]] = [[], []]
    for (const { person, changes } of some) {
      const own = held.filter(({ personId }) => personId === person?.id)
      const [account] = own
      if (!person || !account) continue
      const { accountId } = account
      const changed = changes.filter(signsIn).map(({ field, after }) => ({ kind: kindOf(field), name: signInName(after ?? '') }))
      const [going, staying] = parted(own, ({ kind, name }) => changed.some((one) => one.kind === kind && one.name !== name))
      const names = new Map(changed.filter(({ name }) => name !== '').map((one) => [one.name, one]))
      for (const { name } of staying) if (name) names.delete(name)
      for (const { name, kind } of going) if (name && kind) lost.push({ name, kind, accountId, personId: person.id })
      for (const { name, kind } of names.values()) gained.push({ name, kind, accountId, personId: person.id })
    }
    await ledger.unname(lost)
    await ledger.name(gained)
  }
}

function kindOf(field: string): 'code' | 'email' | 'phone' {
  return field === 'staffCode' ? 'code' : field === 'email' ? 'email' : 'phone'
}

function parted<Item>(items: Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
