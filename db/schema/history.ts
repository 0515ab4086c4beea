/** What was done, by whom, when, on what: one row a command, never changed. */
import { id, index, json, moment, table, text } from '../kit.ts'

export const history = table(
  'history',
  {
    id: id(),
    at: moment().notNull(),
    /** Null where the system acts by itself. */
    actorId: text(),
    verb: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    /** Whom it concerns, where it concerns a person. */
    personId: text(),
    agencyId: text(),
    detail: json<Record<string, string | number | null>>().notNull(),
  },
  (entry) => [
    index('history_at').on(entry.at, entry.id),
    index('history_actor').on(entry.actorId, entry.at),
    index('history_person').on(entry.personId, entry.at),
    index('history_subject').on(entry.subjectKind, entry.subjectId),
    index('history_verb').on(entry.verb, entry.at),
  ],
)
