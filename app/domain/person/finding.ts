/** Somebody by the code they are known by, or by that of a record merged into theirs. */
import { eq } from 'drizzle-orm'
import { invalid } from '#app/domain/problem.ts'
import { db } from '#db'
import { people } from '#db/schema/index.ts'
import { stayingFor } from './staying.ts'

export async function personIdByCode(staffCode: string): Promise<string> {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.staffCode, staffCode))
  return person ? stayingFor(person.id) : invalid('staffCode', 'person.unknownCode')
}
