/** A system comes in by its token: it may register people of its agency and nothing else. */
import { createHash } from 'node:crypto'
import { and, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Actor } from '#app/domain/access.ts'
import { minutesAfter, now } from '#app/domain/clock.ts'
import { db, transaction } from '#db'
import { feedPages, feeds } from '#db/schema/index.ts'

export type Feed = { id: string; agencyId: string; title: string; openedBy: string }

/** Tells a token that lies where it should not. */
export const tokenPrefix = 'taphuan_'

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Null where there is none, it was revoked, or its time is over: nobody learns which. */
export async function feedByToken(token: string): Promise<Feed | null> {
  const [feed] = await db
    .select(columns)
    .from(feeds)
    .where(and(eq(feeds.hash, hashOfToken(token)), holds()))
  if (feed) await touch(feed)
  return feed ?? null
}

/** Whose list it is, where a system sent it and still may. */
export async function feedOfImport(importId: string): Promise<Feed | null> {
  const [feed] = await db
    .select(columns)
    .from(feeds)
    .innerJoin(feedPages, eq(feedPages.feedId, feeds.id))
    .where(and(eq(feedPages.importId, importId), holds()))
  return feed ?? null
}

/** As whoever registers people of that agency, but nobody. */
export function actorOf({ agencyId }: Feed): Actor {
  return { id: null, grants: [{ role: 'hr', agencyId, atTop: false }] }
}

const columns = { id: feeds.id, agencyId: feeds.agencyId, title: feeds.title, openedBy: feeds.openedBy }

function holds() {
  return and(isNull(feeds.revokedAt), gt(feeds.expiresAt, now()))
}

/** When it was last used, to the minute. */
async function touch({ id }: Feed): Promise<void> {
  const minuteAgo = minutesAfter(now(), -1)
  const isOld = or(isNull(feeds.lastUsedAt), lt(feeds.lastUsedAt, minuteAgo))
  if ((await db.$count(feeds, and(eq(feeds.id, id), isOld))) === 0) return
  await transaction((tx) => tx.update(feeds).set({ lastUsedAt: now() }).where(eq(feeds.id, id)))
}
