/** Bugs that somebody met, by the reference number they were told; the log has the rest. */
import { id, index, moment, table, text } from '../kit.ts'

export const failures = table(
  'failures',
  {
    id: id(),
    reference: text().notNull(),
    at: moment().notNull(),
    /** The method and the pattern of the address, without ids or names. */
    place: text().notNull(),
    kind: text().notNull(),
  },
  (failure) => [index('failures_at').on(failure.at)],
)
