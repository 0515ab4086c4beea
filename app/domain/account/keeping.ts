/** Forms kept for people whose session ended before they posted. */
import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import type { Person } from '#app/domain/person/register.ts'
import { db, transaction } from '#db'
import { keptForms } from '#db/schema/index.ts'
import type { Session } from './sessions.ts'

export type KeptForm = { path: string; fields: [string, string][] }

const keepMinutes = 24 * 60
const mostKept = 8

/** Only for a session that ran out by itself, not long ago: one that was ended on purpose speaks for nobody. A second form to the same address replaces the first. */
export async function keepFormOf(session: Session, form: KeptForm): Promise<boolean> {
  if (session.endedAt || session.expiresAt < minutesAfter(now(), -keepMinutes)) return false
  return transaction(async (tx) => {
    await tx.delete(keptForms).where(and(waitingFor(session.accountId), eq(keptForms.path, form.path)))
    if ((await tx.$count(keptForms, waitingFor(session.accountId))) >= mostKept) return false
    await tx.insert(keptForms).values({ accountId: session.accountId, ...form, keptAt: now() })
    return true
  })
}

/** The address of the newest form that waits. */
export async function keptPathOf(accountId: string): Promise<string | null> {
  const [form] = await db
    .select({ path: keptForms.path })
    .from(keptForms)
    .where(waitingFor(accountId))
    .orderBy(desc(keptForms.keptAt), desc(keptForms.id))
    .limit(1)
  return form?.path ?? null
}

/** In the order they were posted, and once: whoever takes them has them. */
export async function takeKeptForms(person: Person, accountId: string): Promise<KeptForm[]> {
  return transaction(async (tx) => {
    const forms = await tx
      .select({ id: keptForms.id, path: keptForms.path, fields: keptForms.fields })
      .from(keptForms)
      .where(waitingFor(accountId))
      .orderBy(asc(keptForms.keptAt), asc(keptForms.id))
    if (forms.length === 0) return []
    await tx
      .update(keptForms)
      .set({ takenAt: now(), fields: [] })
      .where(
        inArray(
          keptForms.id,
          forms.map(({ id }) => id),
        ),
      )
    await record(person, 'form.completed', { kind: 'account', id: accountId, personId: person.id }, { forms: forms.length })
    return forms.map(({ path, fields }) => ({ path, fields }))
  })
}

function waitingFor(accountId: string) {
  return and(eq(keptForms.accountId, accountId), isNull(keptForms.takenAt), gt(keptForms.keptAt, minutesAfter(now(), -keepMinutes)))
}
