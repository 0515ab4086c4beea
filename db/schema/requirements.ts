/** Who must learn what, by when, citing which document. */
import { day, id, integer, moment, primaryKey, table, text, word } from '../kit.ts'
import { agencies, decisions } from './agencies.ts'
import { courses } from './courses.ts'
import type { PersonType } from './people.ts'
import { people } from './people.ts'

export const requirements = table('requirements', {
  id: id(),
  title: text().notNull(),
  decisionId: text()
    .notNull()
    .references(() => decisions.id),
  /** The subtree it reaches. */
  agencyId: text()
    .notNull()
    .references(() => agencies.id),
  from: day().notNull(),
  deadline: day().notNull(),
  createdAt: moment().notNull(),
  createdBy: text().references(() => people.id),
  closedAt: moment(),
})

export const requirementPersonTypes = table(
  'requirement_person_types',
  {
    requirementId: text()
      .notNull()
      .references(() => requirements.id),
    personType: word<PersonType>().notNull(),
  },
  (type) => [primaryKey({ columns: [type.requirementId, type.personType] })],
)

export const requirementCourses = table(
  'requirement_courses',
  {
    requirementId: text()
      .notNull()
      .references(() => requirements.id),
    courseId: text()
      .notNull()
      .references(() => courses.id),
    place: integer().notNull(),
  },
  (course) => [primaryKey({ columns: [course.requirementId, course.courseId] })],
)
