/** The second step of signing in: a secret shared with an app on a phone, and codes for the day the phone is gone. */
import { id, index, integer, moment, table, text, unique } from '../kit.ts'
import { accounts } from './accounts.ts'
import { people } from './people.ts'

/** Set up once a code has confirmed it; given up once it has ended. The rows of the past stay. */
export const secondFactors = table(
  'second_factors',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** Sealed with a key that lies outside the database; empty once it has ended. */
    secret: text().notNull(),
    startedAt: moment().notNull(),
    confirmedAt: moment(),
    /** The half minute whose code was used last: none before it is taken again. */
    lastStep: integer(),
    endedAt: moment(),
    endedBy: text().references(() => people.id),
  },
  (factor) => [index('second_factors_account').on(factor.accountId)],
)

export const recoveryCodes = table(
  'recovery_codes',
  {
    id: id(),
    secondFactorId: text()
      .notNull()
      .references(() => secondFactors.id),
    hash: text().notNull(),
    usedAt: moment(),
  },
  (code) => [unique('recovery_codes_hash').on(code.secondFactorId, code.hash)],
)
