/** What people ask to be corrected of what is kept of them, with the answer; and how long an answer may take. */
import { sql } from 'drizzle-orm'
import { day, id, index, integer, moment, table, text, unique, word } from '../kit.ts'
import { people } from './people.ts'

export type CorrectedField = 'fullName' | 'staffCode' | 'type' | 'sex' | 'birthDate' | 'citizenId' | 'email' | 'phone' | 'posting' | 'other'

export const corrections = table(
  'corrections',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id),
    field: word<CorrectedField>().notNull(),
    /** As it should be; of what is held back it is forgotten once answered. */
    wanted: text(),
    evidence: text().notNull(),
    askedAt: moment().notNull(),
    /** The last day to answer, as it was told to whoever asked. */
    dueOn: day().notNull(),
    extendedAt: moment(),
    extendedBy: text().references(() => people.id),
    extensionReason: text(),
    closedAt: moment(),
    closedBy: text().references(() => people.id),
    outcome: word<'corrected' | 'declined' | 'withdrawn'>(),
    answer: text(),
  },
  (correction) => [
    index('corrections_person').on(correction.personId, correction.askedAt),
    index('corrections_open').on(correction.dueOn).where(sql`closed_at is null`),
  ],
)

/** Law may change it: the row that begins last by a day holds on that day; of one day, the one of the highest number. */
export const correctionLimits = table(
  'correction_limits',
  {
    id: id(),
    name: word<'receipt' | 'answer' | 'extension'>().notNull(),
    number: integer().notNull(),
    days: integer().notNull(),
    counted: word<'days' | 'workingDays'>().notNull(),
    from: day().notNull(),
    source: text().notNull(),
    setAt: moment().notNull(),
    setBy: text().references(() => people.id),
  },
  (limit) => [unique('correction_limits_number').on(limit.name, limit.number)],
)
