/** Letters are rows first, so that none is sent for what was never stored, and none is lost. */
import { and, asc, eq, gte, isNull, lt, lte, or } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { transaction } from '#db'
import { letters } from '#db/schema/index.ts'

export type Letter = { id: string; address: string; kind: string; params: Record<string, string> }

export const mostTries = 6
const atOnce = 10

export async function sendLetter(address: string, kind: string, params: Record<string, string>): Promise<void> {
  await transaction((tx) => tx.insert(letters).values({ address, kind, params, createdAt: now(), tries: 0, nextTryAt: now() }))
}

/** The next few that are due. Each is due again after 1, 2, 4, … minutes, so that no other server takes it and none is lost with a server. */
export async function takeLetters(): Promise<Letter[]> {
  return transaction(async (tx) => {
    const waiting = and(isNull(letters.sentAt), lt(letters.tries, mostTries), or(isNull(letters.nextTryAt), lte(letters.nextTryAt, now())))
    const due = await tx.select().from(letters).where(waiting).orderBy(asc(letters.createdAt), asc(letters.id)).limit(atOnce)
    for (const { id, tries } of due)
      await tx
        .update(letters)
        .set({ tries: tries + 1, nextTryAt: minutesAfter(now(), 2 ** tries) })
        .where(eq(letters.id, id))
    return due.map(({ id, address, kind, params }) => ({ id, address, kind, params }))
  })
}

/** What it said is forgotten: it may have held a link. */
export async function noteSent(letter: Letter): Promise<void> {
  await transaction((tx) => tx.update(letters).set({ sentAt: now(), params: {}, failure: null }).where(eq(letters.id, letter.id)))
}

/** After the last try, too, what it said is forgotten. */
export async function noteFailure(letter: Letter, failure: string): Promise<void> {
  await transaction(async (tx) => {
    await tx
      .update(letters)
      .set({ failure: failure.slice(0, 300) })
      .where(eq(letters.id, letter.id))
    await tx
      .update(letters)
      .set({ params: {} })
      .where(and(eq(letters.id, letter.id), gte(letters.tries, mostTries)))
  })
}
