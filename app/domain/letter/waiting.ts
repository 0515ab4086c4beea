/** How the post stands. */
import { and, gte, isNull, lt, min } from 'drizzle-orm'
import { db } from '#db'
import { letters } from '#db/schema/index.ts'
import { mostTries } from './sending.ts'

/** `given up` are those that every try failed; `since` is when the oldest waiting one was written. */
export async function postStanding(): Promise<{ waiting: number; givenUp: number; since: Date | null }> {
  const unsent = and(isNull(letters.sentAt), lt(letters.tries, mostTries))
  const [waiting, givenUp, [oldest]] = await Promise.all([
    db.$count(letters, unsent),
    db.$count(letters, and(isNull(letters.sentAt), gte(letters.tries, mostTries))),
    db
      .select({ since: min(letters.createdAt) })
      .from(letters)
      .where(unsent),
  ])
  return { waiting, givenUp, since: oldest?.since ?? null }
}
