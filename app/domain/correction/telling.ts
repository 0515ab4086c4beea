/** Whoever asked is told by letter, where there is an address. Letters hold no data that is asked about, only which it is. */
import { eq } from 'drizzle-orm'
import { type Day, dayOf } from '#app/domain/clock.ts'
import { sendLetter } from '#app/domain/letter/sending.ts'
import { found } from '#app/domain/problem.ts'
import { db } from '#db'
import { type CorrectedField, people } from '#db/schema/index.ts'

type Matter = { personId: string; field: CorrectedField; askedAt: Date; dueOn: Day }
type Told = { fullName: string; field: CorrectedField; askedOn: Day; dueOn: Day }

/** Puts it in words; the domain has none. */
export type Wording = (told: Told) => Record<string, string>

export async function tell(kind: 'received' | 'extended' | 'corrected' | 'declined', matter: Matter, wording: Wording): Promise<void> {
  const { personId, field, askedAt, dueOn } = matter
  const [person] = await db.select({ fullName: people.fullName, address: people.email }).from(people).where(eq(people.id, personId))
  const { fullName, address } = found(person)
  if (address) await sendLetter(address, `correction-${kind}`, wording({ fullName, field, askedOn: dayOf(askedAt), dueOn }))
}
