/** Completions: one per enrolment, immutable, with things as they were. */
import { id, index, integer, json, moment, primaryKey, table, text, unique, day } from '../kit.ts'
import { agencies } from './agencies.ts'
import { courses, courseVersions } from './courses.ts'
import { enrolments } from './learning.ts'
import { people } from './people.ts'

/** What was learnt of a programme: the version of each course that was completed, and when. An optional one is told and counts for nothing. */
export type CountedCourse = {
  slug: string
  title: string
  versionNumber: number
  versionHash: string
  begunAt: string
  completedOn: string
  optional?: true
}

/** What held on the day, as words and numbers, so that no later change touches it. */
export type CompletionSnapshot = {
  personName: string
  personType: string
  staffCode: string | null
  /** From the agency upwards, as named that day. */
  agencyPath: string[]
  unit: string | null
  position: string
  /** Of a programme; a course has none. */
  courses?: CountedCourse[]
  courseTitle: string
  courseSlug: string
  versionNumber: number
  versionHash: string
  periods: number
  skills: string[]
  level: string
  issuer: string
  exams: { slug: string; title: string; right: number; total: number; passPercent: number; attempt: number }[]
  modules: number
  enrolledAt: string
}

export const completions = table(
  'completions',
  {
    id: id(),
    enrolmentId: text()
      .notNull()
      .references(() => enrolments.id),
    personId: text()
      .notNull()
      .references(() => people.id),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    versionId: text()
      .notNull()
      .references(() => courseVersions.id),
    /** The agency then; null where the person had no posting. */
    agencyId: text().references(() => agencies.id),
    completedAt: moment().notNull(),
    completedOn: day().notNull(),
    /** The first day on which it no longer satisfies; null without expiry. */
    expiresOn: day(),
    right: integer(),
    total: integer(),
    snapshot: json<CompletionSnapshot>().notNull(),
  },
  (completion) => [
    unique('completions_enrolment').on(completion.enrolmentId),
    index('completions_person').on(completion.personId, completion.courseId, completion.completedOn, completion.expiresOn),
    index('completions_agency').on(completion.agencyId, completion.completedOn, completion.id),
    index('completions_course').on(completion.courseId, completion.completedOn, completion.agencyId),
  ],
)

/** How many completions of which day an agency has: a register of years opens at any page without counting them. */
export const completionDays = table(
  'completion_days',
  {
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    day: day().notNull(),
    entries: integer().notNull(),
  },
  (one) => [
    primaryKey({ columns: [one.agencyId, one.day] }),
    /** All that is asked of the whole register. */
    index('completion_days_day').on(one.day, one.entries),
  ],
)
