/** Other systems that send people: each by a token of its own, for an agency and what is below it. Of what they sent, the keys. */
import { id, index, moment, table, text, unique } from '../kit.ts'
import { agencies } from './agencies.ts'
import { imports } from './imports.ts'
import { people } from './people.ts'

export const feeds = table(
  'feeds',
  {
    id: id(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    /** Which system it is. */
    title: text().notNull(),
    /** Of the token, which is shown once. */
    hash: text().notNull(),
    openedBy: text()
      .notNull()
      .references(() => people.id),
    openedAt: moment().notNull(),
    expiresAt: moment().notNull(),
    lastUsedAt: moment(),
    revokedAt: moment(),
    revokedBy: text().references(() => people.id),
  },
  (feed) => [unique('feeds_hash').on(feed.hash)],
)

/** One page of people that came in: a list like one from a file. The same key twice is the same page. */
export const feedPages = table(
  'feed_pages',
  {
    id: id(),
    feedId: text()
      .notNull()
      .references(() => feeds.id),
    key: text().notNull(),
    /** Of what was asked with the key. */
    digest: text().notNull(),
    importId: text()
      .notNull()
      .references(() => imports.id),
    cameAt: moment().notNull(),
    /** When it was asked to be written, too, not only compared. */
    writeAskedAt: moment(),
  },
  (page) => [unique('feed_pages_key').on(page.feedId, page.key), index('feed_pages_import').on(page.importId)],
)
