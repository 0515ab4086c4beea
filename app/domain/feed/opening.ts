/** The administrator lets another system send people of an agency, and ends that: a token shown once, of which only a hash is kept. */
import { desc, eq, inArray, and, isNull } from 'drizzle-orm'
import { type Actor, demand, scopeOf } from '#app/domain/access.ts'
import { newSecret } from '#app/domain/account/tokens.ts'
import { type Day, daysAfter, now, startOf, today } from '#app/domain/clock.ts'
import { record } from '#app/domain/history/recording.ts'
import { found, invalid, refuse } from '#app/domain/problem.ts'
import { db, transaction } from '#db'
import { holdsOn } from '#db/dated.ts'
import { agencyNames, feeds } from '#db/schema/index.ts'
import { subtree, subtreeIds } from '#db/tree.ts'
import { hashOfToken, tokenPrefix } from './entering.ts'

export type NewFeed = { title: string; agencyId: string; until: Day }

const longestDays = 400
const feedsShown = 200

/** Answers the token. `until` is the last day on which it holds. */
export async function openFeed(actor: Actor & { id: string }, { title, agencyId, until }: NewFeed): Promise<string> {
  demand(actor, 'feed.open')
  if (!(await subtreeIds(scopeOf(actor, 'feed.open'), today())).includes(agencyId)) invalid('agency', 'field.invalid')
  if (until < today() || until > daysAfter(today(), longestDays)) invalid('until', 'feed.untilRange', { days: longestDays })
  const token = `${tokenPrefix}${newSecret()}`
  await transaction(async (tx) => {
    const row = { title, agencyId, hash: hashOfToken(token), openedBy: actor.id, openedAt: now(), expiresAt: startOf(daysAfter(until, 1)) }
    const [made] = await tx.insert(feeds).values(row).returning({ id: feeds.id })
    await record(actor, 'feed.opened', { kind: 'feed', id: found(made).id, agencyId }, { feed: title, until })
  })
  return token
}

/** From then on it opens nothing, and what it sent and was not written yet is not written. */
export async function revokeFeed(actor: Actor & { id: string }, id: string): Promise<void> {
  demand(actor, 'feed.open')
  await transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(feeds)
      .where(and(eq(feeds.id, id), inArray(feeds.agencyId, subtree(scopeOf(actor, 'feed.open'), today()))))
    const feed = found(row)
    if (feed.revokedAt) refuse('feed.revokedAlready')
    await tx
      .update(feeds)
      .set({ revokedAt: now(), revokedBy: actor.id })
      .where(and(eq(feeds.id, id), isNull(feeds.revokedAt)))
    await record(actor, 'feed.revoked', { kind: 'feed', id, agencyId: feed.agencyId }, { feed: feed.title })
  })
}

/** Those that hold and those that did, the latest first. */
export async function feedsSeenBy(actor: Actor) {
  demand(actor, 'feed.open')
  const { id, title, openedAt, expiresAt, lastUsedAt, revokedAt } = feeds
  return db
    .select({ id, title, openedAt, expiresAt, lastUsedAt, revokedAt, agencyName: agencyNames.name })
    .from(feeds)
    .leftJoin(agencyNames, and(eq(agencyNames.agencyId, feeds.agencyId), holdsOn(agencyNames, today())))
    .where(inArray(feeds.agencyId, subtree(scopeOf(actor, 'feed.open'), today())))
    .orderBy(desc(feeds.openedAt), desc(feeds.id))
    .limit(feedsShown)
}
