/** Forms kept for people whose session ended before they posted. */
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { transaction } from '#db'
import { keptForms } from '#db/schema/index.ts'

const keepMinutes = 24 * 60

export async function keepFormOf(accountId: string, path: string, fields: [string, string][]): Promise<void> {
  await transaction((tx) => tx.insert(keptForms).values({ accountId, path, fields, keptAt: now() }))
}

/** Once: whoever takes it has it. Older ones are laid aside with it. */
export async function takeKeptForm(person: Person, accountId: string): Promise<{ path: string; fields: [string, string][] } | null> {
  return transaction(async (tx) => {
    const waiting = and(eq(keptForms.accountId, accountId), isNull(keptForms.takenAt), gt(keptForms.keptAt, minutesAfter(now(), -keepMinutes)))
    const [form] = await tx.select().from(keptForms).where(waiting).orderBy(desc(keptForms.keptAt), desc(keptForms.id)).limit(1)
    if (!form) return null
    await tx.update(keptForms).set({ takenAt: now(), fields: [] }).where(waiting)
    await record(person, 'form.completed', { kind: 'account', id: accountId, personId: person.id })
    return { path: form.path, fields: form.fields }
  })
}
