/** Enrolments (lượt học) and what has been done in them. */
import { sql } from 'drizzle-orm'
import { id, index, moment, primaryKey, table, text, unique, word } from '../kit.ts'
import { courses, courseVersions, modules } from './courses.ts'
import { people } from './people.ts'

/** One open at a time per person and course; yearly recertification is a new one. */
export const enrolments = table(
  'enrolments',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    versionId: text()
      .notNull()
      .references(() => courseVersions.id),
    enrolledAt: moment().notNull(),
    closedAt: moment(),
    closedFor: word<'completion' | 'withdrawal'>(),
  },
  (enrolment) => [
    unique('enrolments_open').on(enrolment.personId, enrolment.courseId).where(sql`closed_at is null`),
    index('enrolments_person').on(enrolment.personId),
    index('enrolments_course').on(enrolment.courseId),
    index('enrolments_version').on(enrolment.versionId),
  ],
)

export const moduleProgress = table(
  'module_progress',
  {
    enrolmentId: text()
      .notNull()
      .references(() => enrolments.id),
    moduleId: text()
      .notNull()
      .references(() => modules.id),
    openedAt: moment().notNull(),
    doneAt: moment(),
  },
  (progress) => [primaryKey({ columns: [progress.enrolmentId, progress.moduleId] })],
)
