/** The people tests know by name, as they are in the base database. */
import { eq } from 'drizzle-orm'
import { personById, type Person } from '#app/domain/person/register.ts'
import { found } from '#app/domain/problem.ts'
import { cast } from '#app/tasks/cast/people.ts'
import { db } from '#db'
import { people } from '#db/schema/index.ts'

export { cast }

/** A member of the cast as an actor, with the roles of today. */
export async function actor(name: keyof typeof cast): Promise<Person> {
  const [row] = await db.select({ id: people.id }).from(people).where(eq(people.staffCode, cast[name].staffCode))
  return found(await personById(found(row).id))
}
