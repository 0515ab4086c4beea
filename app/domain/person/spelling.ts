/** What people are found by, written anew where an earlier version wrote it. */
import { eq, or } from 'drizzle-orm'
import { nameKeyOf, searchKeyOf } from '#app/domain/folding.ts'
import { db, transaction } from '#db'
import { people } from '#db/schema/index.ts'
import { lacks } from '#db/search.ts'

const atOnce = 500

export async function spellEverybody(): Promise<void> {
  for (;;) {
    const rows = await db
      .select({ id: people.id, fullName: people.fullName, staffCode: people.staffCode, phone: people.phone })
      .from(people)
      .where(or(lacks(people.folded, '|'), eq(people.nameKey, '')))
      .limit(atOnce)
    if (rows.length === 0) return
    await transaction(async (tx) => {
      for (const { id, fullName, staffCode, phone } of rows)
        await tx
          .update(people)
          .set({ folded: searchKeyOf(fullName, staffCode, phone), nameKey: nameKeyOf(fullName) })
          .where(eq(people.id, id))
    })
  }
}
