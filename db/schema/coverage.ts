/** The tally of coverage: derived from what happened, kept so that nobody waits for it to be counted. */
import { day, index, integer, moment, primaryKey, table, text } from '../kit.ts'
import { agencies } from './agencies.ts'
import { requirements } from './requirements.ts'

/** One agency's own people, counted when things change; the people behind it are what it is tested against. */
export const coverageTallies = table(
  'coverage_tallies',
  {
    requirementId: text()
      .notNull()
      .references(() => requirements.id),
    /** A course's id; or `whole`, all courses of the requirement together. */
    part: text().notNull(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    /** N. */
    obliged: integer().notNull(),
    /** n. */
    completed: integer().notNull(),
    /** Of those still to come: on the way. */
    begun: integer().notNull(),
    /** Of those begun: without a stir for long. */
    idle: integer().notNull(),
    /** Counted beside N: on long leave, seconded away, … */
    excluded: integer().notNull(),
    countedOn: day().notNull(),
    countedAt: moment().notNull(),
  },
  (tally) => [
    primaryKey({ columns: [tally.requirementId, tally.part, tally.agencyId] }),
    index('coverage_tallies_agency').on(tally.agencyId),
  ],
)

/** The completed of a tally, by the day since which each of them is: what the curve is drawn from. */
export const coverageDays = table(
  'coverage_days',
  {
    requirementId: text()
      .notNull()
      .references(() => requirements.id),
    part: text().notNull(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    day: day().notNull(),
    people: integer().notNull(),
  },
  (one) => [
    primaryKey({ columns: [one.requirementId, one.part, one.agencyId, one.day] }),
    /** All that is asked for the curve, and for who has newly completed. */
    index('coverage_days_day').on(one.requirementId, one.part, one.day, one.agencyId, one.people),
  ],
)
