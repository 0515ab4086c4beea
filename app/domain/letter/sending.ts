/** Letters are rows first, so that none is sent for what was never stored, and none is lost. */
import { and, asc, eq, isNull, lt, lte, or } from 'drizzle-orm'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { db, transaction } from '#db'
import { letters } from '#db/schema/index.ts'

export type Letter = typeof letters.$inferSelect

const mostTries = 8
const atOnce = 10

export async function sendLetter(address: string, kind: string, params: Record<string, string>): Promise<void> {
  await transaction((tx) => tx.insert(letters).values({ address, kind, params, createdAt: now(), tries: 0 }))
}

export async function waitingLetters(): Promise<Letter[]> {
  const due = or(isNull(letters.nextTryAt), lte(letters.nextTryAt, now()))
  return db.select().from(letters).where(and(isNull(letters.sentAt), lt(letters.tries, mostTries), due)).orderBy(asc(letters.createdAt)).limit(atOnce)
}

/** What it said is forgotten: it may have held a link. */
export async function noteSent(letter: Letter): Promise<void> {
  await transaction((tx) => tx.update(letters).set({ sentAt: now(), params: {}, failure: null }).where(eq(letters.id, letter.id)))
}

/** Tried again after 1, 2, 4, … minutes. */
export async function noteFailure(letter: Letter, failure: string): Promise<void> {
  await transaction((tx) => tx.update(letters).set({ tries: letter.tries + 1, nextTryAt: minutesAfter(now(), 2 ** letter.tries), failure: failure.slice(0, 300) }).where(eq(letters.id, letter.id)))
}
