/** Roles: dated grants with an agency scope, which is the subtree. Everyone is a learner without one. */
import { day, id, index, moment, table, text, word } from '../kit.ts'
import { agencies } from './agencies.ts'
import { people } from './people.ts'

export type Role = 'trainer' | 'hr' | 'leader' | 'administrator'

export const grants = table(
  'grants',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id),
    role: word<Role>().notNull(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    from: day().notNull(),
    until: day(),
    reason: text(),
    grantedBy: text().references(() => people.id),
    grantedAt: moment().notNull(),
    revokedBy: text().references(() => people.id),
    revokedAt: moment(),
  },
  (grant) => [index('grants_person').on(grant.personId)],
)
