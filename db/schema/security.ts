/** Matters of security: who came in, what was turned away, which rights and settings changed. Kept for months, not for good as the history is. */
import { id, index, integer, json, moment, table, text, word } from '../kit.ts'

export type SecurityOutcome = 'done' | 'failed' | 'refused'

export const securityEvents = table(
  'security_events',
  {
    id: id(),
    at: moment().notNull(),
    event: text().notNull(),
    outcome: word<SecurityOutcome>().notNull(),
    /** The person who acted, where known. */
    actorId: text(),
    /** Whom it concerns, where known. */
    personId: text(),
    subjectKind: text(),
    subjectId: text(),
    /** A name that was typed and that nobody bears, under a key of this installation. */
    nameHash: text(),
    address: text(),
    /** Since when the address no longer tells one subscriber. */
    shortenedAt: moment(),
    requestId: text(),
    /** How often the same was seen until `lastAt`. */
    times: integer().notNull(),
    lastAt: moment().notNull(),
    detail: json<Record<string, string | number | null>>().notNull(),
  },
  (event) => [
    index('security_events_at').on(event.at, event.id),
    index('security_events_event').on(event.event, event.at),
    index('security_events_actor').on(event.actorId, event.at),
    index('security_events_person').on(event.personId, event.at),
  ],
)
